import { suite } from './quay-suite.js'
import { entityChecks } from './search/entity.js'
import { repositorySearchChecks } from './search/repository-search.js'
import { searchChecks } from './search/everything.js'

export default suite('search', ({ check, derive }) => {
  derive.every()
  searchChecks(check)
  repositorySearchChecks(check)
  entityChecks(check)
})
