// The one test file that vitest runs for a proof: the checks need vitest's expect, which exists in its worker alone.
import { registerProof } from './proof/register-proof.js'

await registerProof()
