/** What a check of immutable tags needs of the target. */
export const needsImmutability = { capabilities: ['immutable-tags'], uses: ['ChangeTag.immutable'] } as const
