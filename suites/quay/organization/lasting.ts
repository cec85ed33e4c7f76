import type { components } from '../../../src/contract/generated/quay.js'

type Organization = components['schemas']['Organization']

/** What of an organization changes only when somebody changes it: storage is counted in the background, the avatar is drawn from the address. */
export function lasting(shown: Organization): Omit<Organization, 'avatar' | 'quota_report'> {
  const { avatar: _, quota_report: __, ...rest } = shown
  return rest
}
