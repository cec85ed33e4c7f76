import type { GitlabWorld } from '../../../fixtures/gitlab/gitlab-world.js'
import type { GitlabCheck } from '../gitlab-suite.js'
import { mustHide } from './must-hide.js'

/** User name and password of a url are in no answer, whatever the answer is to. */
export function hiddenCredentialsChecks(check: GitlabCheck): void {
  check(
    'createRemoteMirror',
    'no answer to creation, reading, listing, change and deletion shows user name or password',
    { level: 'MUST', cites: 'guide Project remote mirrors API' },
    async (world) => {
      const { maintainer } = world
      const { url, secrets } = secretUrl(world)
      const { id } = await world.given.project()
      const created = maintainer.createRemoteMirror({ id, body: { url } })
      const first = await created.answers('success')
      const at = { id, mirror_id: String((JSON.parse(first.answer.body) as { id: number }).id) }
      const answers = [
        first,
        await maintainer.getRemoteMirror(at).exchange(),
        await maintainer.listRemoteMirrors({ id }).exchange(),
        await maintainer.updateRemoteMirror({ ...at, body: { enabled: true } }).exchange(),
        await maintainer.deleteRemoteMirror(at).exchange(),
      ]
      mustHide(world, answers, secrets)
    },
  )

  check(
    'createRemoteMirror',
    'a refusal does not repeat user name or password',
    { level: 'MUST', cites: 'guide Project remote mirrors API', situation: 'refused.url' },
    async (world) => {
      const { url, secrets } = secretUrl(world)
      await world.control('createRemoteMirror')
      const { id } = await world.given.theProject()
      const call = world.maintainer.createRemoteMirror({ id, body: { url: url.replace('https:', 'ftp:') } })
      mustHide(world, [await call.answers('refused.url')], secrets)
    },
  )

  check(
    'updateRemoteMirror',
    'a refused change does not show user name or password of the mirror',
    { level: 'MUST', cites: 'guide Project remote mirrors API', situation: 'refused.blank' },
    async (world) => {
      const { url, secrets } = secretUrl(world)
      await world.control('updateRemoteMirror')
      const { at } = await world.given.mirror({ attributes: { url } })
      const values = { parameters: at, body: { only_protected_branches: null } }
      mustHide(world, [await world.call('maintainer', 'updateRemoteMirror', values).answers('refused.blank')], secrets)
    },
  )

  check(
    'createRemoteMirror',
    'the url is shown with stars in place of user name and password',
    { level: 'MUST', cites: 'guide Project remote mirrors API' },
    async (world) => {
      const { maintainer, given, expect } = world
      const { url } = secretUrl(world)
      const { id } = await given.theProject()
      const made = await maintainer.createRemoteMirror({ id, body: { url } }).succeeds()
      expect(made.url).toBe(url.replace(/\/\/[^@]+@/, '//*****:*****@'))
    },
  )

  check(
    'createRemoteMirror',
    'a user name without a password, as a token is sent, is hidden too',
    { level: 'MUST', cites: 'guide Project remote mirrors API' },
    async ({ maintainer, given, expect }) => {
      const { id } = await given.theProject()
      const [plain, token] = [given.url(), given.name('token')]
      const url = plain.replace('https://', `https://${token}@`)
      expect((await maintainer.createRemoteMirror({ id, body: { url } }).succeeds()).url).toBe(
        plain.replace('https://', 'https://*****@'),
      )
    },
  )

  check(
    'createRemoteMirror',
    'a url without user name and password is shown as it is',
    { level: 'MUST', cites: 'guide Project remote mirrors API' },
    async ({ maintainer, given, expect }) => {
      const { id } = await given.theProject()
      const url = given.url()
      expect((await maintainer.createRemoteMirror({ id, body: { url } }).succeeds()).url).toBe(url)
    },
  )

  check(
    'createRemoteMirror',
    'a password after the user name git of SSH is hidden, and the name is not',
    { level: 'SHOULD', cites: 'public source app/models/concerns/safe_url.rb' },
    async ({ maintainer, given, expect }) => {
      const { id } = await given.theProject()
      const [plain, secret] = ['git', `git:${given.name('password')}`].map((user) =>
        given.url().replace('https://', `ssh://${user}@`),
      )
      const shown = async (url = '') => (await maintainer.createRemoteMirror({ id, body: { url } }).succeeds()).url
      expect(await shown(plain)).toBe(plain)
      expect(await shown(secret)).toBe(secret?.replace(/git:[^@]+@/, 'git:*****@'))
    },
  )
}

function secretUrl({ given }: GitlabWorld): { url: string; secrets: string[] } {
  const secrets = [given.name('user'), given.name('password')]
  return { url: given.url().replace('https://', `https://${secrets.join(':')}@`), secrets }
}
