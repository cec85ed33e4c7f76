import { suiteOf } from '../../src/checks/suite.js'
import type { DeclareCheck } from '../../src/checks/suite.js'
import type { QuayOperationId, QuayWorld } from '../../fixtures/quay/quay-world.js'

/** Declares the suite of one endpoint group of the Quay API. */
export const suite = suiteOf<QuayWorld, QuayOperationId>('quay')

/** What a file of checks of one endpoint group receives. */
export type QuayCheck = DeclareCheck<QuayWorld, QuayOperationId>
