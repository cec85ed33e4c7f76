/** The stable part of a check's id, from its title: `a sync brings the upstream tags` -> `a-sync-brings-the-upstream-tags`. */
export function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9_.]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
