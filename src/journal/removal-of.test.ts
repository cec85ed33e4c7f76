import { expect, test } from 'vitest'
import { loadOwnedThings } from './owned-thing.js'
import { removalOf } from './removal-of.js'

const { things } = await loadOwnedThings('quay')

test('what has no name is found in the list of the place where it is', () => {
  const quota = things.find(({ kind }) => kind === 'quota of a user')
  if (!quota) throw new Error('the things of the Quay API have no quota of a user')
  const name = quota.name({ parameters: { namespace: 'alice' } }, 'qc-run-') ?? ''
  expect(name).toBe('qc-run-quota-of-alice')
  expect(removalOf(quota, 'superuser', name)).toEqual({
    kind: 'quota of a user',
    name,
    caller: 'superuser',
    operationId: 'deleteOrganizationQuotaSuperUser',
    parameters: { namespace: 'alice' },
    find: {
      operationId: 'listOrganizationQuotaSuperUser',
      parameters: { namespace: 'alice' },
      take: { quota_id: 'id' },
    },
  })
})
