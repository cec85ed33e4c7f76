import { expect, test } from 'vitest'
import { runIdOf } from '../config/run-id.js'
import { prefixOf, runOfName } from './owned-name.js'

const now = new Date('2026-11-21T03:00:00Z')
const id = runIdOf(1, now, 42)

test.each([`${prefixOf(id)}org-1`, `owner/${prefixOf(id)}repo-2`, `owner+qc_${id}_robot`])(
  '%s is of the run',
  (name) => {
    expect(runOfName(name, now)).toEqual({ runId: id, startedAt: now })
  },
)

test.each([
  '',
  'qc-',
  `qc-${id}`,
  `qcx-${id}-org-1`,
  `my-qc-${id}-org-1`,
  `qc-${id}x-org-1`,
  `qc-${id.slice(0, -1)}-org-1`,
  `qc-${id}-org/library`,
  `QC-${id}-org-1`,
  'qc-zzzzzzzzzzz-org-1',
  'qc-q0000000000-org-1',
])('%s is somebody else’s', (name) => {
  expect(runOfName(name, now)).toBeUndefined()
})
