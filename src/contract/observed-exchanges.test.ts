import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answerProblems } from './answer-problems.js'
import { answerOf, isPicked, readExchanges, readTestData } from './build/recorded-exchange.js'
import type { ExchangePick, RecordedExchange } from './build/recorded-exchange.js'
import { listedSituations, situationOf } from './build/recorded-situation.js'
import { situationsOf } from './situations.js'
import { Contract } from './contract.js'
import { packageRoot } from './package-root.js'
import { undeclaredFields } from './undeclared-fields.js'
import { Validator } from './validator.js'

// Every exchange recorded from a running server is one that the observed layer allows; where the recording tells the
// situation, it is the one answer that the layer gives to that situation.

interface Defect extends ExchangePick {
  id: string
  reason: string
}

const contract = Contract.load('quay', 'observed')
const validator = new Validator(contract.document)
const exchanges = readExchanges('quay')
const defects = JSON.parse(readTestData('server-defects.json')) as Defect[]

const sound = exchanges.filter((exchange) => !isDefect(exchange))
const told = sound.flatMap((exchange) => {
  const situation = situationOf(contract, validator, exchange)
  return situation === undefined ? [] : [{ exchange, situation }]
})

describe('the observed layer', () => {
  it('allows every recorded exchange that is no defect of the server', () => {
    expect(sound.filter((exchange) => !isAllowed(exchange)).map(nameOf)).toEqual([])
    const counts = { accepted: sum(sound), defects: sum(exchanges.filter(isDefect)), situationTold: told.length }
    expect(counts).toEqual({ accepted: 5518, defects: 41, situationTold: 2284 })
  })

  it.each(told)('$exchange.op $exchange.case is answered as $situation', ({ exchange, situation }) => {
    expect(problems(exchange, situation)).toEqual([])
  })

  it('names every field of every recorded answer', () => {
    const unknown = sound.flatMap((exchange) => unknownFields(exchange).map((field) => `${nameOf(exchange)}: ${field}`))
    expect(unknown).toEqual([])
  })

  it('knows no situation and no defect that was not recorded', () => {
    const stale = [...listedSituations, ...defects].filter((each) => !exchanges.some((one) => isPicked(each, one)))
    expect(stale).toEqual([])
  })

  it('allows no recorded defect', () => {
    expect(exchanges.filter((exchange) => isDefect(exchange) && isAllowed(exchange)).map(nameOf)).toEqual([])
  })
})

it.each(defects)('docs/server-defects.md explains $id', ({ id }) => {
  expect(readFileSync(join(packageRoot(), 'docs/server-defects.md'), 'utf8')).toContain(`| \`${id}\``)
})

function isDefect(exchange: RecordedExchange): boolean {
  return defects.some((defect) => isPicked(defect, exchange))
}

function isAllowed(exchange: RecordedExchange): boolean {
  const situations = ['success', ...situationsOf(contract.document, contract.operation(exchange.op))]
  return situations.some((situation) => problems(exchange, situation).length === 0)
}

function problems(exchange: RecordedExchange, situation: string) {
  return answerProblems(contract.outcome(exchange.op, situation), answerOf(exchange), validator)
}

function unknownFields({ op, status, mediaType, response }: RecordedExchange): string[] {
  const schema = contract.operation(op).responses[status]?.content?.[mediaType]?.schema
  return schema ? undeclaredFields(schema, response, contract.document.components.schemas ?? {}) : []
}

function nameOf({ op, case: name, status, response }: RecordedExchange): string {
  return `${op} ${name}: ${status} ${JSON.stringify(response).slice(0, 200)}`
}

function sum(some: RecordedExchange[]): number {
  return some.reduce((total, { count }) => total + count, 0)
}
