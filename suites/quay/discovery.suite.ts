import { Skip } from '../../src/checks/skip.js'
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

  check(
    'discovery',
    'internal=true adds operations and takes none away',
    { level: 'SHOULD', cites: 'guide 2.4.1' },
    async ({ anonymous, judge, expect }) => {
      const paths = async (internal: boolean) => Object.keys((await anonymous.discovery({ internal }).succeeds()).paths)
      const open = await paths(false)
      const all = await paths(true)
      expect(all).toEqual(expect.arrayContaining(open))
      const mustHaveSome = [...judge.fullest.operations.values()].some(({ internal }) => internal)
      if (!mustHaveSome && all.length === open.length)
        throw new Skip('the target has no internal operation, and the guide names none')
      expect(all.length).toBeGreaterThan(open.length)
    },
  )
})
