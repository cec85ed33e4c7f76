import type { BaseWorld } from '../src/checks/base-world.js'
import { Failure } from '../src/checks/failure.js'
import { undeclaredSecrets } from '../src/checks/undeclared-secrets.js'

/**
 * For answers that show more than that to the operation's valid request, which a derived check looks through.
 *
 * @throws {Failure} when a success that the check was given has a field that the contract does not know and that is named like a secret.
 */
export function mustShowNoUndeclaredSecret({ judge, recorder }: BaseWorld, operationId: string): void {
  const successes = recorder.judged.filter((each) => each.operationId === operationId && each.situation === 'success')
  const secrets = successes.flatMap((judged) => undeclaredSecrets(judge, judged))
  if (secrets.length > 0) throw new Failure(`undeclared fields that look like secrets: ${secrets.join(', ')}`)
}
