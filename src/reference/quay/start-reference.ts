export { startQuayReference as startReference } from './quay-reference.js'
