import type { FaultKind } from '../fault.js'

/** A query parameter that changes nothing. */
export const parameterIgnored: FaultKind = {
  name: 'parameter-ignored',
  does: 'does not heed a query parameter',
  variants: ({ parameters }) =>
    parameters
      .filter(({ in: place }) => place === 'query')
      .map(({ name }) => ({ variant: name, situation: 'success', onlySeenIn: ['success'] })),
  inject: ({ fault }) => ({
    intercept: (request, forward) => {
      const [path = '', query = ''] = request.path.split('?')
      const parameters = new URLSearchParams(query)
      if (!parameters.has(fault.variant)) return forward(request)
      parameters.delete(fault.variant)
      return forward({ ...request, path: parameters.size > 0 ? `${path}?${parameters.toString()}` : path })
    },
  }),
}
