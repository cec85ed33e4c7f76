import { ActionLog } from './action-log.js'
import { AppTokens } from './app-tokens.js'
import { Blobs } from './blobs.js'
import { Encryption } from './encryption.js'
import { Builds } from './builds.js'
import { DefaultPermissions } from './default-permissions.js'
import { Messages } from './messages.js'
import { Namespaces } from './namespaces.js'
import type { Delivery } from './notification.js'
import { OAuthApplications } from './oauth-applications.js'
import { OAuthTokens } from './oauth-tokens.js'
import { PrunePolicies } from './prune-policies.js'
import { Quotas } from './quotas.js'
import { Repositories } from './repositories.js'
import { RepositoryTokens } from './repository-tokens.js'
import { Robots } from './robots.js'
import { RegistrySize } from './registry-size.js'
import { ServiceKeys } from './service-keys.js'
import { Sessions } from './sessions.js'
import { Uploads } from './uploads.js'

/** Everything one reference knows. It lives in memory and goes with the server. */
export class Store {
  /** @param lacks capabilities that are switched off. */
  constructor(readonly lacks: ReadonlySet<string> = new Set()) {}

  readonly namespaces = new Namespaces()
  readonly robots = new Robots()
  readonly repositories = new Repositories()
  readonly actionLog = new ActionLog()
  readonly blobs = new Blobs()
  readonly appTokens = new AppTokens()
  readonly builds = new Builds()
  readonly defaultPermissions = new DefaultPermissions()
  readonly repositoryTokens = new RepositoryTokens()
  readonly encryption = new Encryption()
  readonly oauthApplications = new OAuthApplications()
  readonly oauthTokens = new OAuthTokens()
  readonly prunePolicies = new PrunePolicies()
  readonly registrySize = new RegistrySize()
  readonly serviceKeys = new ServiceKeys()
  readonly messages = new Messages()
  readonly quotas = new Quotas()
  readonly sessions = new Sessions()
  /** What waits to be told. */
  readonly deliveries: Delivery[] = []
  /** Logs that were written to a file, by the id of the export. */
  readonly logExports = new Map<string, Record<string, unknown>>()
  readonly uploads = new Uploads()
}
