import type { Difference } from '../difference.js'

export interface Section {
  agreesWith: Difference['agreesWith']
  title: string
}

/** The differences by who says the same as the declaration, what matters most first. */
export const sections: readonly Section[] = [
  { agreesWith: 'none', title: 'Neither the guide nor shipping servers have it as it is declared' },
  { agreesWith: 'documented', title: 'The guide has it as it is declared, shipping servers do otherwise' },
  { agreesWith: 'observed', title: 'Shipping servers do as it is declared, the guide has it otherwise' },
]
