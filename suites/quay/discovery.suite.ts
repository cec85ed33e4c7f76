import { suite } from './quay-suite.js'

export default suite('discovery', ({ check, derive }) => {
  derive.every()

  check(
    'discovery',
    'the document lists the operation that served it',
    { level: 'MUST', cites: 'guide 2.4.1' },
    async ({ anonymous, judge, expect }) => {
      const document = await anonymous.discovery().succeeds()
      const { path, method } = judge.operation('discovery')
      expect(document).toHaveProperty(['paths', path, method.toLowerCase()])
    },
  )
})
