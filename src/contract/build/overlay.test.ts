import { expect, it } from 'vitest'
import type { OpenApiDocument } from '../document.js'
import { applyOverlay } from './overlay.js'
import type { OverlayAction } from './overlay.js'

const document = { openapi: '3.1.0', paths: { '/a': {} }, components: {} } as unknown as OpenApiDocument

const apply = (action: OverlayAction) =>
  applyOverlay(document, {
    name: 'test',
    document: { overlay: '1.0.0', info: { title: 'Test', version: '1' }, actions: [action] },
  })

it('applies an action to a copy', async () => {
  expect((await apply({ target: '$.paths', update: { '/b': {} } })).paths).toHaveProperty('/b')
  expect(document.paths).not.toHaveProperty('/b')
})

it('refuses an action that meets nothing', async () => {
  await expect(apply({ target: "$.paths['/b']", update: {} })).rejects.toThrow("nothing stands at $.paths['/b']")
})

it('refuses an action that the library only grumbles about', async () => {
  await expect(apply({ target: '$.paths' })).rejects.toThrow('action must define at least one of')
})
