import { expect, it } from 'vitest'
import { Contract } from './contract.js'
import { Judge } from './judge.js'
import { Validator } from './validator.js'

const everything = Contract.load('quay', 'observed')
const releases = everything.document['x-releases'] ?? []
const newest = releases.at(-1) ?? ''

function problemsOf(release: string, id: string, part: string, value: unknown): string[] {
  const contract = Contract.load('quay', 'observed', release)
  const { body, responses } = contract.operation(id)
  const schema = part === 'request' ? body?.schema : responses[part]?.content?.['application/json']?.schema
  return new Validator(contract.document).problems(schema ?? {}, value).map(({ message }) => message)
}

const mirror = {
  ...{ external_reference: 'registry.example/a/b', sync_interval: 3600, sync_start_date: '2026-12-01T00:00:00Z' },
  ...{ robot_username: 'org+robot', root_rule: { rule_kind: 'tag_glob_csv', rule_value: ['latest'] } },
}

it('a field is required since the release that made it so', () => {
  expect(problemsOf('3.14', 'createRepoMirrorConfig', 'request', mirror)).toEqual([])
  expect(problemsOf('3.15', 'createRepoMirrorConfig', 'request', mirror)).toEqual([
    "must have required property 'skopeo_timeout_interval'",
  ])
})

it('a newer field of a request is not known, and so of no type', () => {
  const request = { ...mirror, skopeo_timeout_interval: 300, architecture_filter: 'amd64' }
  expect(problemsOf('3.16', 'createRepoMirrorConfig', 'request', request)).toEqual([])
  expect(problemsOf('3.17', 'createRepoMirrorConfig', 'request', request)).toEqual(['must be array,null'])
})

it('a newer query parameter does not exist', () => {
  const queryOf = (release: string) =>
    Contract.load('quay', 'observed', release)
      .operation('listRepoTags')
      .parameters.map(({ name }) => name)
  expect(queryOf('3.8')).not.toContain('filter_tag_name')
  expect(queryOf('3.9')).toContain('filter_tag_name')
})

it('the newest release is all that is served still', () => {
  const still = [...everything.operations.values()].filter(({ until }) => until === undefined)
  expect(Contract.load('quay', 'observed', newest).operations.size).toBe(still.length)
})

it('a field that came to an older release is still one that the contract knows', () => {
  const body = { tags: [{ name: 'a', immutable: false }], page: 1, has_additional: false }
  const answer = { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  expect(Judge.load('quay', 'observed', '3.9').undeclaredFields('listRepoTags', answer)).toEqual([])
})
