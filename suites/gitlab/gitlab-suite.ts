import type { GitlabOperationId, GitlabWorld } from '../../fixtures/gitlab/gitlab-world.js'
import { suiteOf } from '../../src/checks/suite.js'
import type { DeclareCheck } from '../../src/checks/suite.js'

/** Declares the suite of the remote mirrors API. */
export const suite = suiteOf<GitlabWorld, GitlabOperationId>('gitlab')

/** What a file of checks receives. */
export type GitlabCheck = DeclareCheck<GitlabWorld, GitlabOperationId>
