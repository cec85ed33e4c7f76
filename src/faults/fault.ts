import type { OpenApiDocument } from '../contract/document.js'
import type { Judge } from '../contract/judge.js'
import type { Operation } from '../contract/operation.js'
import type { Interceptor, OperationRequest, ProxiedAnswer } from './proxied.js'
import type { Sample } from './sample.js'

/** One way in which one kind of fault can be had at one operation. */
export interface Variant {
  /** Its name among the variants of its kind at one operation, e.g. the field or the situation that it is about. */
  variant: string
  /** Why nobody could tell it from a correct server over HTTP: then it is not injected. */
  notApplicable?: string
  /** The situation that it is about; its checks are asked first. */
  situation?: string
  /** The place in the success that it is about; `*` stands for every item of an array and every value of a map. */
  place?: readonly string[]
  /** Only checks of these situations count; others would notice the injection and not the fault. */
  onlySeenIn?: readonly string[]
}

/** One deliberate deviation at one operation. Plain data, because it crosses into vitest's worker. */
export interface Fault extends Variant {
  /** `kind.operationId.variant` */
  id: string
  kind: string
  operationId: string
  group: string
}

/** What a kind has at hand when it injects a fault. */
export interface Scene {
  fault: Fault
  operation: Operation
  judge: Judge
  document: OpenApiDocument
  /** The callers' variables of the server behind the proxy. */
  environment: Record<string, string>
  /** The operation as it succeeded when nothing was injected. */
  sample: Sample
  /** A value that nobody can guess, and that the seed repeats. */
  random: () => string
}

/** What is put between the suite and the server. */
export interface Injection {
  intercept: Interceptor
  /** Told of every exchange that passed unchanged, of any operation. */
  watch?: (request: OperationRequest, answer: ProxiedAnswer) => void
}

export interface FaultKind {
  name: string
  /** What a server does that has it: completes "The server ...". */
  does: string
  /** What it can be had in at `operation`; a variant that is not applicable says why. */
  variants: (operation: Operation, judge: Judge) => Variant[]
  inject: (scene: Scene) => Injection
  /** It makes the server do what no caller may ask for: the server is not used for another fault. */
  leavesTraces?: boolean
  /** It shows when something else is done or asked as well: checks of other operations that use this one may see it. */
  showsElsewhere?: boolean
}
