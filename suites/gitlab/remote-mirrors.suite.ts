import { suite } from './gitlab-suite.js'

export default suite('remote-mirrors', ({ derive }) => {
  derive.every()
})
