import { Addendum } from '../model/addendum'
import { Document } from '../model/document'
import type { DocumentState } from '../model/document-state'
import { Plan } from '../model/plan'
import type { PlanState, SigningState } from '../model/plan-state'
import { Ink, Signature } from '../model/signature'
import { addendumState } from './addenda'
import { documentState } from './documents'
import { stateAlone } from './plan-state'
import { repSigned } from './signing'

/** The part of a patch that is needed: the path and the new value. */
interface Written {
  path: readonly (string | number)[]
  value?: unknown
}

const signing = ['plan', 'document', 'addendum'].flatMap((kind) => [`${kind}.sign`, `${kind}.ink`])

/** The state that a signature or ink shows, as one part of a record. */
function stateOfPart(part: string | number | undefined, value: unknown): SigningState | null {
  if (part === 'repSignature') {
    const signature = Signature.safeParse(value)
    return signature.success ? repSigned(signature.data) : null
  }
  const ink = part === 'ink' ? Ink.safeParse(value) : null
  if (!ink?.success) return null
  const { stance, on, answer, later } = ink.data
  return { signing: 'signed', stance, on: later?.on ?? on, ...(answer && !later && { byFile: true as const }) }
}

const forceOf = ({ signing, stance }: SigningState) =>
  signing === 'signed' && stance === 'agreed' ? ('in-force' as const) : ('none' as const)

function planState({ path: [map, , part, ...deeper], value }: Written): PlanState | null {
  if (map !== 'plans' || deeper.length > 0) return null
  if (part !== undefined) {
    const found = stateOfPart(part, value)
    return found && { ...found, force: forceOf(found), changedBy: null, until: null }
  }
  const plan = Plan.safeParse(value)
  return plan.success ? stateAlone(plan.data) : null
}

function stateOfDocument({ path: [map, , part, ...deeper], value }: Written): DocumentState | null {
  if (map !== 'documents' || deeper.length > 0) return null
  if (part !== undefined) return stateOfPart(part, value)
  const document = Document.safeParse(value)
  return document.success ? documentState(document.data) : null
}

function stateOfAddendum({ path: [map, , part, ...deeper], value }: Written): SigningState | null {
  if (map !== 'addenda' || deeper.length > 0) return null
  if (part !== undefined) return stateOfPart(part, value)
  const addendum = Addendum.safeParse(value)
  return addendum.success ? addendumState(addendum.data) : null
}

const first = <T>(found: readonly (T | null)[]): T | null => found.find((one) => one !== null) ?? null

/** The state of a plan, a document or an addendum right after it was signed, or its ink noted. */
export interface SigningDeed {
  plan?: PlanState
  document?: DocumentState
  addendum?: SigningState
}

/**
 * The state of a record right after a change with these patches signed it or noted its ink, without what came later;
 * empty for other changes. So the history shows the answer that belonged to a signature at the time.
 */
export function signingDeed(type: string, patches: readonly Written[]): SigningDeed {
  if (!signing.includes(type)) return {}
  const plan = first(patches.map(planState))
  const document = first(patches.map(stateOfDocument))
  const addendum = first(patches.map(stateOfAddendum))
  return { ...(plan && { plan }), ...(document && { document }), ...(addendum && { addendum }) }
}
