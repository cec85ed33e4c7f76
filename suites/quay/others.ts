/** Who else asks, and is shown what is public: somebody with an account, and nobody, where a server lets nobody in at all. */
export const others = [
  { caller: 'outsider', title: 'another user', capabilities: [] },
  { caller: 'anonymous', title: 'nobody in particular', capabilities: ['anonymous-access'] },
] as const
