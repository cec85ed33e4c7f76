import type { Variant } from './fault.js'

/** The one variant of a kind that cannot be had at an operation. */
export function notApplicable(reason: string): Variant {
  return { variant: '*', notApplicable: reason }
}

/** @param verb what the contract would have to do with a field. */
export function noFields(verb: string): Variant {
  return notApplicable(`the contract ${verb} no field of a success, so every body is a correct one`)
}
