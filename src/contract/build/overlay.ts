import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { openapiOverlay } from 'openapi-format'
import { parse } from 'yaml'
import type { OpenApiDocument } from '../document.js'
import { BuildError } from './build-error.js'
import { markErrata } from './mark-errata.js'

/** One erratum: a difference between the guide and shipping servers, with a citation for each side. */
export interface Erratum {
  id: string
  kind: string
  documented: string
  observed: string
}

export interface OverlayAction {
  target: string
  description?: string
  update?: unknown
  remove?: boolean
  'x-erratum'?: Erratum
}

export interface Overlay {
  /** `errata`, or the name of an endpoint group. */
  name: string
  document: { overlay: string; info: { title: string; version: string }; actions: OverlayAction[] }
}

/** What holds for every operation first, then one overlay per group in the order of their names. */
export function readOverlays(folder: string): Overlay[] {
  const files = [folder, join(folder, 'errata')].filter(existsSync).flatMap((each) =>
    readdirSync(each)
      .filter((name) => name.endsWith('.overlay.yaml'))
      .sort()
      .map((name) => join(each, name)),
  )
  return files.map((file) => ({
    name: basename(file, '.overlay.yaml'),
    document: parse(readFileSync(file, 'utf8'), { merge: true }) as Overlay['document'],
  }))
}

// Its typings lean on a package that it does not install.
const overlayWith = openapiOverlay as unknown as (
  document: OpenApiDocument,
  options: { overlaySet: Overlay['document'] },
) => Promise<{ data: OpenApiDocument; resultData: { unusedActions: OverlayAction[] } }>

/** Applies `overlay` to a copy of `document`. An action that changes nothing is a mistake, so it is an error. */
export async function applyOverlay(document: OpenApiDocument, overlay: Overlay): Promise<OpenApiDocument> {
  const complaints: string[] = []
  const speak = console.error
  // The library reports broken actions on the console alone and goes on.
  console.error = (...words: unknown[]) => void complaints.push(words.join(' '))
  try {
    const overlaySet = { ...overlay.document, actions: overlay.document.actions.map(markErrata) }
    const { data, resultData } = await overlayWith(structuredClone(document), { overlaySet })
    const unused = resultData.unusedActions.map(({ target }) => `nothing stands at ${target}`)
    const problems = [...complaints, ...unused].map((problem) => `overlay ${overlay.name}: ${problem}`)
    if (problems.length > 0) throw new BuildError(problems)
    return data
  } finally {
    console.error = speak
  }
}
