import type { DescribedOperation } from '../../declaration/described-operation.js'
import type { Fact } from './fact.js'
import type { Facts } from './facts.js'

const promised: Fact = { text: 'yes', traits: {} }

/**
 * The statuses that an operation may answer; a range and `default` promise whatever they cover.
 *
 * @param successesAlone whether nothing is said of refusals.
 */
export function statusFacts({ responses }: Pick<DescribedOperation, 'responses'>, successesAlone = false): Facts {
  const keys = Object.keys(responses).filter((key) => !successesAlone || key.startsWith('2'))
  return {
    names: keys.filter((status) => /^\d{3}$/.test(status)),
    of: (status) => {
      if (successesAlone && !status.startsWith('2')) return undefined
      return [status, `${status.charAt(0)}XX`, 'default'].some((key) => keys.includes(key)) ? promised : 'absent'
    },
  }
}
