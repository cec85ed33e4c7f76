import { Skip } from '../../../src/checks/skip.js'
import type { QuayCheck } from '../quay-suite.js'

/** Which keys are listed: those that are there, all of them. */
export function serviceKeyListChecks(check: QuayCheck): void {
  check(
    'listServiceKeys',
    'every key that is listed is there',
    { level: 'MUST', cites: 'guide 2.21.5, 2.21.19' },
    async ({ superuser, expect }) => {
      const listed = async () => (await superuser.listServiceKeys().succeeds()).keys.map(({ kid }) => kid)
      const before = await listed()
      const missing: string[] = []
      for (const kid of before)
        if ((await superuser.getServiceKey({ kid }).exchange()).answer.status === 404) missing.push(kid)
      // Keys come and go meanwhile; what is listed afterwards as well was there in between.
      const after = await listed()
      expect(
        missing.filter((kid) => after.includes(kid)),
        'listed, and not there',
      ).toEqual([])
    },
  )

  check(
    'listServiceKeys',
    'the keys that the server is trusted by are listed',
    { level: 'MUST', cites: 'guide 2.21.5, public source endpoints/keyserver' },
    async ({ superuser, given, expect }) => {
      const trusted = await given.trustedKeys('quay')
      if (trusted.length === 0) throw new Skip('the target tells nobody which keys it is trusted by, and need not')
      const { keys } = await superuser.listServiceKeys().succeeds()
      // One may have come to its end meanwhile.
      const still = await given.trustedKeys('quay')
      const listed = keys.map(({ kid }) => kid)
      expect(
        trusted.filter((kid) => still.includes(kid) && !listed.includes(kid)),
        'trusted, and not listed',
      ).toEqual([])
    },
  )
}
