/** A refusal of the registry API, with a code of the distribution spec ("Error Codes"). */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export const unauthorized = () =>
  new RegistryError(401, 'UNAUTHORIZED', 'access to the requested resource is not authorized')
export const quotaExceeded = () => new RegistryError(403, 'DENIED', 'Quota has been exceeded on namespace')
export const nameUnknown = () => new RegistryError(404, 'NAME_UNKNOWN', 'repository name not known to registry')
export const blobUnknown = () => new RegistryError(404, 'BLOB_UNKNOWN', 'blob unknown to registry')
export const uploadUnknown = () => new RegistryError(404, 'BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry')
export const digestInvalid = () =>
  new RegistryError(400, 'DIGEST_INVALID', 'provided digest did not match uploaded content')
export const manifestUnknown = () => new RegistryError(404, 'MANIFEST_UNKNOWN', 'manifest unknown')
