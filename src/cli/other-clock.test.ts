import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../runner/testing/temporary-folder.js'
import { cli, CliProcess } from './testing/cli-process.js'

const hour = 3_600_000

/** Loaded before the server, it shifts all that the process knows of the time, and the Date that it tells. */
function shiftedClock(byMs: number): string {
  const file = join(temporaryFolder(), 'shifted-clock.mjs')
  writeFileSync(
    file,
    `import { ServerResponse } from 'node:http'
     const True = Date
     globalThis.Date = class extends True {
       constructor(...values) { super(...(values.length === 0 ? [Date.now()] : values)) }
       static now() { return True.now() + ${byMs} }
     }
     const { writeHead } = ServerResponse.prototype
     ServerResponse.prototype.writeHead = function (...values) {
       this.setHeader('date', new Date().toUTCString())
       return writeHead.apply(this, values)
     }`,
  )
  return pathToFileURL(file).href
}

test.each([
  ['behind', -3 * hour],
  ['ahead', 3 * hour],
])('a target whose clock is three hours %s loses no verdict', { timeout: 120_000 }, async (_, byMs) => {
  const env = { NODE_OPTIONS: `--import ${shiftedClock(byMs)}` }
  const server = new CliProcess(['serve', '--env-file', '.env'], { env })
  try {
    await server.until(() => server.stdout.includes('\n'))
    const { cwd } = server
    const doctor = await cli(['doctor'], { cwd })
    expect(doctor.stdout).toMatch(/clock +10[78]\d\d s/)
    const run = await cli(['run'], { cwd })
    expect([run.code, run.stdout]).toEqual([0, expect.stringMatching(/\d{2,} passed, 0 failed, \d skipped/)])
  } finally {
    server.kill('SIGTERM')
    await server.ended()
  }
})
