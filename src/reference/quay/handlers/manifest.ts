import type { components } from '../../../contract/generated/quay.js'
import type { ApiRequest } from '../api-request.js'
import { labelBody, manifestBody } from '../bodies/manifest-body.js'
import { modelCardOf } from '../store/model-card.js'
import { readsRepository } from '../gates/access.js'
import { writesNormalRepository } from '../gates/normal-repository.js'
import { Refusal } from '../refusal.js'
import { createLabel, isLabelKey, isReservedLabelKey } from '../store/label.js'
import type { Label } from '../store/label.js'
import type { Manifest } from '../store/manifest.js'
import type { Handlers } from './handler.js'

export const manifestHandlers: Handlers = {
  getRepoManifest: { access: readsRepository, handle: showManifest },
  listManifestLabels: { access: readsRepository, handle: listLabels },
  getManifestLabel: { access: readsRepository, handle: (request) => labelBody(labelOf(request)) },
  addManifestLabel: { access: writesNormalRepository, handle: addLabel },
  deleteManifestLabel: { access: writesNormalRepository, handle: deleteLabel },
}

function showManifest(request: ApiRequest) {
  const manifest = manifestOf(request)
  const { blobs } = request.store
  const card = request.flag('include_modelcard') ? modelCardOf(manifest, blobs) : undefined
  return { ...manifestBody(manifest, blobs), ...(card !== undefined && { modelcard: card }) }
}

type AddLabel = components['schemas']['AddLabel']

function listLabels(request: ApiRequest) {
  const prefix = request.query('filter') ?? ''
  return {
    labels: labelsOf(request)
      .filter(({ key }) => key.startsWith(prefix))
      .map(labelBody),
  }
}

function addLabel(request: ApiRequest) {
  const labels = labelsOf(request)
  const { key = '', value = '', media_type: mediaType = null } = request.body as Partial<AddLabel>
  if (isReservedLabelKey(key)) throw new Refusal('refused.reserved-key', 'Label has a reserved prefix')
  if (!isLabelKey(key)) throw new Refusal('refused.invalid-key', 'Label is of an invalid format or missing')
  const label = createLabel({ key, value, source: 'api', mediaType })
  labels.push(label)
  return { label: labelBody(label) }
}

function deleteLabel(request: ApiRequest) {
  const labels = labelsOf(request)
  const label = labelOf(request)
  if (label.source === 'manifest') throw new Refusal('refused.label-of-image', 'Cannot delete immutable label')
  labels.splice(labels.indexOf(label), 1)
  return undefined
}

function manifestOf(request: ApiRequest): Manifest {
  const found = request.repository.manifests.get(request.at('manifestref'))
  if (!found) throw new Refusal('missing.manifestref')
  return found
}

function labelsOf(request: ApiRequest): Label[] {
  const { digest } = manifestOf(request)
  return request.repository.labels.get(digest) ?? []
}

function labelOf(request: ApiRequest): Label {
  const found = labelsOf(request).find(({ id }) => id === request.at('labelid'))
  if (!found) throw new Refusal('missing.labelid')
  return found
}
