import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'dotenv'
import { expect, test } from 'vitest'
import { Contract } from '../contract/contract.js'
import { packageRoot } from '../contract/package-root.js'
import { apis } from './apis.js'
import { callersEnvironment } from './callers-environment.js'

const text = readFileSync(join(packageRoot(), '.env.example'), 'utf8')

test('.env.example has every variable of every contract, and no other', () => {
  const known = apis().flatMap((api) => {
    const { 'x-api': own, 'x-callers': callers } = Contract.load(api, 'observed').document
    return [own.urlVariable, ...Object.values(callers).flatMap(({ variable }) => variable ?? [])]
  })
  expect(Object.keys(parse(text)).sort()).toEqual([...new Set(known)].sort())
})

test('the examples of JSON in it are taken', () => {
  const examples = parse([...text.matchAll(/^# (\w+=.*)$/gm)].map(([, line]) => line).join('\n'))
  for (const api of apis()) {
    const { document } = Contract.load(api, 'observed')
    const keyed = Object.values(document['x-callers']).flatMap(({ variable, keyedBy }) =>
      keyedBy ? (variable ?? []) : [],
    )
    expect(Object.keys(callersEnvironment(document, examples))).toEqual(expect.arrayContaining(keyed))
  }
})
