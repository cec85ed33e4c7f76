import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { branchesOf, commitFile, createBareRepository, tagsOf } from '../../../git/bare-repository.js'
import { git, runGit } from '../../../git/run-git.js'

/** The repository of a project. It comes to be on disk when it is first needed: most are made to be looked at. */
export class GitRepository {
  /** The first branch; it is protected. */
  readonly defaultBranch: string | null
  #made: Promise<string> | undefined

  constructor(
    private readonly folder: string,
    hasReadme: boolean,
  ) {
    this.defaultBranch = hasReadme ? 'main' : null
  }

  /** @throws {Error} when git is not installed, or does not do it. */
  made(): Promise<string> {
    this.#made ??= this.#make()
    return this.#made
  }

  async addBranch(name: string, from: string): Promise<void> {
    const repository = await this.made()
    await git(['update-ref', `refs/heads/${name}`, `refs/heads/${from}`], { repository })
  }

  async removeBranch(name: string): Promise<void> {
    await git(['update-ref', '-d', `refs/heads/${name}`], { repository: await this.made() })
  }

  async addTag(name: string, at: string): Promise<void> {
    await git(['update-ref', `refs/tags/${name}`, `refs/heads/${at}`], { repository: await this.made() })
  }

  async addFile(branch: string, path: string, text: string): Promise<void> {
    await commitFile(await this.made(), branch, path, text)
  }

  /** Full names of its branches and tags. */
  async refs(): Promise<string[]> {
    const repository = await this.made()
    const [branches, tags] = [await branchesOf(repository), await tagsOf(repository)]
    return [
      ...Object.keys(branches).map((branch) => `refs/heads/${branch}`),
      ...Object.keys(tags).map((tag) => `refs/tags/${tag}`),
    ]
  }

  /** Whether the default branch has this commit; one that it has never seen it has not. */
  async isMerged(commit: string): Promise<boolean> {
    if (this.defaultBranch === null) return false
    const args = ['merge-base', '--is-ancestor', commit, `refs/heads/${this.defaultBranch}`]
    return (await runGit(args, { repository: await this.made() })).code === 0
  }

  async #make(): Promise<string> {
    await mkdir(dirname(this.folder), { recursive: true })
    await createBareRepository(this.folder)
    if (this.defaultBranch !== null) await commitFile(this.folder, this.defaultBranch, 'README.md', '# A project\n')
    return this.folder
  }
}
