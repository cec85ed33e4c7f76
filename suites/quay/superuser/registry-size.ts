import { settledSize } from '../../../fixtures/quay/given-registry-size.js'
import { Untestable } from '../../../src/checks/untestable.js'
import type { QuayCheck } from '../quay-suite.js'

/** How much storage the whole registry takes. */
export function registrySizeChecks(check: QuayCheck): void {
  check(
    'postRegistrySize',
    'what is asked for is counted, and the time of the count is told',
    { level: 'MUST', cites: 'guide 2.21.23, 2.21.24' },
    async (world) => {
      const { superuser, given, expect } = world
      await world.control('postRegistrySize')
      if (!(await given.theRegistryIsCounted()))
        throw new Untestable('a count that was asked for does not end; the target needs the process that counts')
      await given.theRepositoryOfImages()
      // No other check may ask for a count meanwhile.
      await world.withSubject('postRegistrySize', async (subject) => {
        subject.spend()
        const before = await settledSize(world)
        await superuser.postRegistrySize().succeeds()
        const after = await settledSize(world)
        expect(after).toMatchObject({ queued: false, running: false })
        expect(after.last_ran ?? 0, 'the time of the count').toBeGreaterThan(before.last_ran ?? 0)
        expect(Math.abs((after.last_ran ?? 0) - world.now().getTime()), 'how long ago').toBeLessThan(3_600_000)
        expect(after.size_bytes, 'what an image takes').toBeGreaterThan(0)
      })
    },
  )
}
