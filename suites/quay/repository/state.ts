import { pushImage, registryRequest, registryToken } from '../../../fixtures/quay/push-image.js'
import { image } from '../../../fixtures/quay/image.js'
import type { QuayCheck } from '../quay-suite.js'

/** NORMAL, READ_ONLY and MIRROR, and what each refuses. */
export function stateChecks(check: QuayCheck): void {
  for (const state of ['READ_ONLY', 'MIRROR'] as const) {
    check(
      'changeRepoState',
      `${state} is shown, and refuses every change of tags`,
      { level: 'MUST', cites: 'guide 2.15.4' },
      async ({ owner, given, expect }) => {
        const repository = await given.repository()
        const { manifest } = await given.push(given.login(repository), 'v1')
        await owner.changeRepoState({ ...repository.at, body: { state } }).succeeds()
        expect(await owner.getRepo(repository.at).succeeds()).toMatchObject({ state })
        const at = { ...repository.at, tag: 'v1' }
        const body = { manifest_digest: manifest.digest }
        await owner.changeTag({ ...at, tag: 'v2', body }).answers('refused.read-only')
        await owner.deleteFullTag(at).answers('refused.read-only')
        const { tags } = await owner.listRepoTags(repository.at).succeeds()
        expect(tags.map(({ name }) => name)).toEqual(['v1'])
      },
    )

    check(
      'changeRepoState',
      `${state} refuses a push by the owner, and lets the owner pull`,
      { level: 'MUST', cites: 'guide 2.15.4' },
      async ({ owner, given, expect }) => {
        const repository = await given.repository()
        const login = given.login(repository)
        await given.push(login, 'v1')
        await owner.changeRepoState({ ...repository.at, body: { state } }).succeeds()
        const authorization = await registryToken(login, 'pull,push')
        const push = await registryRequest(login, authorization, 'POST', '/blobs/uploads/')
        expect(push.answer.status, 'status of a push').toBe(401)
        const pull = await registryRequest(login, authorization, 'GET', '/manifests/v1')
        expect(pull.answer.status, 'status of a pull').toBe(200)
      },
    )
  }

  check(
    'changeRepoState',
    'back in NORMAL, a repository takes a push again',
    { level: 'MUST', cites: 'guide 2.15.4' },
    async ({ owner, given, expect }) => {
      const repository = await given.repository()
      await owner.changeRepoState({ ...repository.at, body: { state: 'READ_ONLY' } }).succeeds()
      await owner.changeRepoState({ ...repository.at, body: { state: 'NORMAL' } }).succeeds()
      expect(await owner.getRepo(repository.at).succeeds()).toMatchObject({ state: 'NORMAL' })
      await pushImage(given.login(repository), image(repository.name), 'v1')
      const { tags } = await owner.listRepoTags(repository.at).succeeds()
      expect(tags.map(({ name }) => name)).toEqual(['v1'])
    },
  )
}
