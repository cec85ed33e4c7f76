import { git, runGit } from './run-git.js'

/** Makes an empty repository without a working tree. */
export async function createBareRepository(folder: string): Promise<void> {
  await git(['init', '--quiet', '--bare', '--initial-branch=main', folder])
}

/**
 * Puts a commit that holds one file on a branch, on top of what the branch has.
 *
 * @returns the id of the commit.
 */
export async function commitFile(repository: string, branch: string, name: string, text: string): Promise<string> {
  const blob = await git(['hash-object', '-w', '--stdin'], { repository, input: text })
  const tree = await git(['mktree'], { repository, input: `100644 blob ${blob}\t${name}\n` })
  const { [branch]: parent } = await branchesOf(repository)
  const parents = parent === undefined ? [] : ['-p', parent]
  const commit = await git(['commit-tree', '-m', `Add ${name}`, ...parents, tree], { repository })
  await git(['update-ref', `refs/heads/${branch}`, commit], { repository })
  return commit
}

/** Branch -> id of its commit. */
export function branchesOf(repository: string): Promise<Record<string, string>> {
  return refsOf(repository, 'refs/heads')
}

/** Tag -> id of what it names. */
export function tagsOf(repository: string): Promise<Record<string, string>> {
  return refsOf(repository, 'refs/tags')
}

async function refsOf(repository: string, below: string): Promise<Record<string, string>> {
  const text = await git(['for-each-ref', '--format=%(refname:strip=2) %(objectname)', below], { repository })
  return Object.fromEntries(
    text.split('\n').flatMap((line) => (line === '' ? [] : [line.split(' ') as [string, string]])),
  )
}

/** Whether this machine has git at all. */
export async function hasGit(): Promise<boolean> {
  return runGit(['--version']).then(
    ({ code }) => code === 0,
    () => false,
  )
}
