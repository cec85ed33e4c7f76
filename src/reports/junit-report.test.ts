import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { junitReport } from './junit-report.js'
import { fakeResult, fakeResults } from './testing/fake-results.js'

const message = `mirror.syncNow.failed: title
  operation: syncNow (POST /api/v1/x), guide 2.9.2, MUST
  expected:  documented: 201 Success
  actual:    200 text/html ]]> & <b>"\u0000\ud800\u001b[31m é 🐳
  reproduce: curl -i 'http://t/'`

const results = fakeResults(
  [
    fakeResult('mirror.syncNow.passed', { durationMs: 70 }),
    fakeResult('mirror.syncNow.drift', { drift: true }),
    fakeResult('mirror.syncNow.failed', { verdict: 'failed', message }),
    fakeResult('mirror.syncNow.error', { verdict: 'error', reason: 'no answer', message: 'x\n  no answer' }),
    fakeResult('repository.getRepo.skipped', { verdict: 'skipped', reason: 'the target lacks "a" & b' }),
    fakeResult('repository.getRepo.untestable', { verdict: 'untestable', reason: 'set QUAY_OWNER_TOKEN' }),
    fakeResult('repository.getRepo.may', { verdict: 'failed', level: 'MAY', message: 'x\n  unknown field' }),
    fakeResult('repository.getRepo.known', { verdict: 'failed', message: 'x' }),
    fakeResult('repository.getRepo.text', { verdict: 'failed', message: 'x\n  <skipped/> <testsuites skipped="1">' }),
  ],
  { errors: ['boom\n  at somewhere'] },
  {
    baseline: {
      ...{ file: 'b.json', today: new Date('2026-11-21T00:00:00Z'), knownIds: new Set(['repository.getRepo.known']) },
      entries: [{ check: 'repository.getRepo.known', reason: 'slow', link: 'https://bugs.test/1' }],
    },
  },
)

function select(xpath: string, xml = junitReport.render(results)): string[] {
  using document = XmlDocument.fromString(xml)
  return document.find(xpath).map((node) => node.content)
}

test('it fits the schema that Jenkins validates against', () => {
  using schema = XmlDocument.fromString(readFileSync(join(import.meta.dirname, 'testdata', 'junit.xsd'), 'utf8'))
  using validator = XsdValidator.fromDoc(schema)
  for (const each of [results, fakeResults([])]) {
    using document = XmlDocument.fromString(junitReport.render(each))
    expect(() => {
      validator.validate(document)
    }).not.toThrow()
  }
})

test('the schema refuses what the builder would have written', () => {
  using schema = XmlDocument.fromString(readFileSync(join(import.meta.dirname, 'testdata', 'junit.xsd'), 'utf8'))
  using validator = XsdValidator.fromDoc(schema)
  using document = XmlDocument.fromString('<testsuites skipped="1"/>')
  expect(() => {
    validator.validate(document)
  }).toThrow(/skipped/)
})

test('names are ids, unique, with a class name and a time of three decimals', () => {
  const names = select('//testcase/@name')
  expect(names.slice(0, 9)).toEqual(results.checks.map(({ id }) => id))
  expect(new Set(names).size).toBe(names.length)
  expect(select('//testcase/@classname')[0]).toBe('quay.mirror.syncNow')
  expect(select('//testcase[@name="mirror.syncNow.passed"]/@time')).toEqual(['0.070'])
  expect(select('//testcase/@time').every((time) => /^\d+\.\d{3}$/.test(time))).toBe(true)
})

test('a failure says what was expected and what came in its message, and everything in its text', () => {
  const [headline] = select('//testcase[@name="mirror.syncNow.failed"]/failure/@message')
  expect(headline).toContain('expected: documented: 201 Success; actual: 200 text/html')
  const [text] = select('//testcase[@name="mirror.syncNow.failed"]/failure')
  for (const part of ['guide 2.9.2', 'expected:', 'actual:', "curl -i 'http://t/'", 'é 🐳', '\\u0000\\ud800\\u001b[31m'])
    expect(text).toContain(part)
})

test('a reason stands in the message of what was skipped', () => {
  expect(select('//skipped/@message')).toEqual([
    'skipped: the target lacks "a" & b',
    'untestable: set QUAY_OWNER_TOKEN',
    'known failure: slow (https://bugs.test/1)',
  ])
})

test('errors are errors, findings are no failures, and an error of the run is not lost', () => {
  expect(select('//testcase[error]/@name')).toEqual(['mirror.syncNow.error', 'the run itself, error 1'])
  expect(select('//testcase[failure]/@name')).toEqual(['mirror.syncNow.failed', 'repository.getRepo.text'])
  expect(select('//testcase[@name="repository.getRepo.may"]/system-out').join()).toContain('unknown field')
})

test('the counts of suites and root are right', () => {
  const counts = ['tests', 'failures', 'errors'].map((name) => select(`/testsuites/@${name}`)[0])
  expect(counts).toEqual(['10', '2', '2'])
  expect(select('//testsuite/@skipped')).toEqual(['0', '3', '0'])
})

test('each suite says what was tested, when, and with what', () => {
  expect(select('//testsuite[1]/properties/property/@name')).toEqual([
    ...['target', 'insecure', 'contract', 'executed', 'seed', 'runId', 'version', 'node'],
  ])
  expect(select('//testsuite/@timestamp')[0]).toBe('2026-11-21T03:00:00')
})
