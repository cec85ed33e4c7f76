import { suite } from './quay-suite.js'

// Shipping servers have no such tokens any more and say so to whoever has the right to ask; the guide describes none of the
// answers. So there is nothing to check but what follows from the contract: who is told, and who is not.
export default suite('repotoken', ({ derive }) => {
  derive.every()
})
