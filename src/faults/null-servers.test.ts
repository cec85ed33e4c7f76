import { request } from 'undici'
import { expect, test } from 'vitest'
import { startNullServer } from './null-server.js'
import { nullServers } from './null-servers.js'

test.each(nullServers)('$name answers the same to everything', async (kind) => {
  const server = await startNullServer(kind)
  try {
    const answers = await Promise.all(
      ['/api/v1/discovery', '/csrf_token', '/'].map(async (path) => {
        const { statusCode, headers, body } = await request(server.url + path)
        return { statusCode, type: headers['content-type'], body: await body.text() }
      }),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  } finally {
    await server.close()
  }
})

test('the echo sends back what it was sent', async () => {
  const echo = nullServers.find(({ name }) => name === 'echo')
  if (!echo) throw new Error('no echo')
  const server = await startNullServer(echo)
  const { body, headers } = await request(server.url, {
    method: 'POST',
    body: '[1]',
    headers: { 'content-type': 'text/x' },
  })
  expect([await body.text(), headers['content-type']]).toEqual(['[1]', 'text/x'])
  await server.close()
})
