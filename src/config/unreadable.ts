const known: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  EISDIR: 'it is a directory',
}

/** Why a file could not be read, in words. */
export function unreadable(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  return known[code ?? ''] ?? code ?? 'unknown error'
}
