import { createMirror, mirror, operation, withoutKey } from '../mutation.js'
import type { Mutation } from '../mutation.js'

/** Other operations, names and paths. */
export const operationMutations: Mutation[] = [
  [
    'an operation that is missing',
    ({ paths }) => {
      paths[mirror] = withoutKey(paths[mirror] ?? {}, 'post')
    },
    { ...createMirror, kind: 'operation', how: ['missing'], declared: 'absent', documented: 'yes', observed: 'yes' },
  ],
  [
    'an operation that only shipping servers are known to have, and that is missing',
    ({ paths }) => {
      paths['/api/v1/organization/{orgname}/immutabilitypolicy/'] = withoutKey(
        paths['/api/v1/organization/{orgname}/immutabilitypolicy/'] ?? {},
        'get',
      )
    },
    {
      ...{ operationId: 'listOrgImmutabilityPolicies', kind: 'operation', how: ['missing'], agreesWith: 'documented' },
      ...{ declared: 'absent', documented: 'absent', observed: 'yes' },
    },
  ],
  [
    'an operation that nobody knows',
    (document) => {
      document.paths['/api/v1/teapot'] = { get: { operationId: 'brew', tags: ['tea'], parameters: [], responses: {} } }
    },
    {
      ...{ operationId: 'brew', group: 'tea', operation: 'GET /api/v1/teapot', kind: 'operation', how: ['extra'] },
      ...{ declared: 'yes', documented: 'absent', observed: 'absent' },
    },
  ],
  [
    'an operation of another name',
    (document) => {
      operation(document, 'post', mirror).operationId = 'makeMirror'
    },
    {
      ...{ ...createMirror, kind: 'operation', how: ['name'], declared: 'makeMirror' },
      ...{ documented: 'createRepoMirrorConfig', observed: 'createRepoMirrorConfig' },
    },
  ],
  [
    'an operation of another name, in a path whose parts have other names',
    (document) => {
      const post = operation(document, 'post', mirror)
      document.paths[mirror] = withoutKey(document.paths[mirror] ?? {}, 'post')
      document.paths['/api/v1/repository/{full_name}/mirror'] = { post: { ...post, operationId: 'makeMirror' } }
      for (const each of post.parameters) if (each.name === 'repository') each.name = 'full_name'
    },
    { operationId: 'createRepoMirrorConfig', kind: 'operation', how: ['name'], declared: 'makeMirror' },
  ],
  [
    'an operation of another path',
    (document) => {
      const { paths } = document
      paths['/api/v1/repository/{repository}/mirroring'] = { post: operation(document, 'post', mirror) }
      paths[mirror] = withoutKey(paths[mirror] ?? {}, 'post')
    },
    {
      ...{ operationId: 'createRepoMirrorConfig', kind: 'operation', how: ['path'] },
      ...{
        declared: 'POST /api/v1/repository/{repository}/mirroring',
        documented: `POST ${mirror}`,
        observed: `POST ${mirror}`,
      },
    },
  ],
  [
    'a slash at the end of a path',
    (document) => {
      const { paths } = document
      paths[`${mirror}/`] = { post: operation(document, 'post', mirror) }
      paths[mirror] = withoutKey(paths[mirror] ?? {}, 'post')
    },
    { operationId: 'createRepoMirrorConfig', how: ['path'], declared: `POST ${mirror}/`, observed: `POST ${mirror}` },
  ],
]
