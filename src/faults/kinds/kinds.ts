import type { FaultKind } from '../fault.js'
import { anotherTenantsData } from './another-tenants-data.js'
import { authorizationNotChecked } from './authorization-not-checked.js'
import { deleteNotDone } from './delete-not-done.js'
import { deletedTooMuch } from './deleted-too-much.js'
import { deniedButDone } from './denied-but-done.js'
import { droppedField } from './dropped-field.js'
import { errorNotApiError } from './error-not-api-error.js'
import { extraSecretField } from './extra-secret-field.js'
import { fieldIgnored } from './field-ignored.js'
import { listWithoutItem } from './list-without-item.js'
import { listWithDuplicate } from './list-with-duplicate.js'
import { malformedButDone } from './malformed-but-done.js'
import { mistypedField } from './mistyped-field.js'
import { otherFieldsOverwritten } from './other-fields-overwritten.js'
import { parameterIgnored } from './parameter-ignored.js'
import { privateShownToOthers } from './private-shown-to-others.js'
import { refusalNotMade } from './refusal-not-made.js'
import { secretEchoed } from './secret-echoed.js'
import { staleRead } from './stale-read.js'
import { successRefused } from './success-refused.js'
import { validationNotChecked } from './validation-not-checked.js'
import { writeNotDone } from './write-not-done.js'
import { wrongMediaType } from './wrong-media-type.js'
import { wrongStatus } from './wrong-status.js'
import { wrongValue } from './wrong-value.js'

/** Every kind of fault, in the order in which a proof tells of them. */
export const kinds: readonly FaultKind[] = [
  successRefused,
  wrongStatus,
  wrongMediaType,
  droppedField,
  mistypedField,
  wrongValue,
  extraSecretField,
  errorNotApiError,
  authorizationNotChecked,
  deniedButDone,
  malformedButDone,
  privateShownToOthers,
  anotherTenantsData,
  secretEchoed,
  validationNotChecked,
  refusalNotMade,
  writeNotDone,
  deleteNotDone,
  deletedTooMuch,
  fieldIgnored,
  otherFieldsOverwritten,
  parameterIgnored,
  listWithoutItem,
  listWithDuplicate,
  staleRead,
]

/** @throws {RangeError} when there is no such kind. */
export function kindOf(name: string): FaultKind {
  const kind = kinds.find((each) => each.name === name)
  if (!kind) throw new RangeError(`There is no kind of fault "${name}".`)
  return kind
}
