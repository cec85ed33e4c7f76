// The one test file that vitest runs. It must stay importable by vitest alone: it reads what the main process provides.
import { executeCheck } from '../checks/execute-check.js'
import { loadSuites } from '../checks/load-suites.js'
import { startRun } from '../checks/start-run.js'
import { registerChecks } from './register-checks.js'

await registerChecks({ loadSuites, startRun, executeCheck })
