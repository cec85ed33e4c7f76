import { createHash } from 'node:crypto'

export interface Avatar {
  name: string
  hash: string
  color: string
  kind: string
}

// The palette of an untouched Quay, in its order: the first two digits of the hash choose.
const colors = [
  ...['#969696', '#aec7e8', '#ff7f0e', '#ffbb78', '#2ca02c', '#98df8a', '#d62728', '#ff9896', '#9467bd', '#c5b0d5'],
  ...['#8c564b', '#c49c94', '#e377c2', '#f7b6d2', '#7f7f7f', '#c7c7c7', '#bcbd22', '#1f77b4', '#17becf', '#9edae5'],
  ...['#393b79', '#5254a3', '#6b6ecf', '#9c9ede', '#9ecae1', '#31a354', '#b5cf6b', '#a1d99b', '#8c6d31', '#ad494a'],
  ...['#e7ba52', '#a55194'],
]

/** @param address what the hash is made of: an e-mail address, or the name where there is none. */
export function avatar(name: string, kind: 'user' | 'org' | 'team' | 'app' | 'robot', address = name): Avatar {
  const hash = createHash('sha256')
    .update((address || name).trim().toLowerCase())
    .digest('hex')
  const color = colors[Number.parseInt(hash.slice(0, 2), 16) % colors.length] ?? ''
  return { name, hash, color, kind }
}
