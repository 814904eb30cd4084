import type { NotesIn } from '../model/coachbook-file'
import type { Lineage, MergeAnswer, MergeAnswers, Merged, MergeLine, MergeLook, MergeQuestion } from '../model/merge'
import type { Hash, Id, Moment } from '../model/scalars'
import { noViews, type Workbook } from '../model/workbook'
import { isSealed } from './addenda'
import { rulesOf, settled } from './merge-rules'
import { calledRecord, wordsApart } from './merge-words'
import { plansOn } from './plan-state'
import { isSigned } from './plans'
import { digestsOfParts, overlaid, ownWordsOf, type PartDigests, partsOf, recordsOf } from './record-parts'
import { withoutPrivate } from './without-private'

/** One side of a merge: a workbook, and the digests that its records had when they were passed on or taken in. */
export interface MergeSide {
  workbook: Workbook
  known: Lineage
}

export interface MergeInput {
  mine: MergeSide
  theirs: MergeSide
  /** When the file has no private notes, those of this library stay. */
  notes: NotesIn
  digest(value: unknown): Hash
}

/** Where a part of a record was changed since both sides had the same. */
export type Fate = 'same' | 'here' | 'there' | 'both'

/**
 * Works out who changed a part, from its digests here and there and those that it had earlier on each side: the side
 * that once had the present version of the other has changed it. Undefined means that the part is not there.
 */
export function fateOf(
  mine: Hash | undefined,
  theirs: Hash | undefined,
  hadHere: readonly Hash[],
  hadThere: readonly Hash[]
): Fate {
  if (mine === theirs) return 'same'
  if (mine === undefined)
    return theirs !== undefined && hadHere.includes(theirs) ? 'here' : hadHere.length > 0 ? 'both' : 'there'
  if (theirs === undefined) return hadThere.includes(mine) ? 'there' : hadThere.length > 0 ? 'both' : 'here'
  const [passedHere, passedThere] = [hadHere.includes(theirs), hadThere.includes(mine)]
  if (passedHere === passedThere) return 'both'
  return passedHere ? 'here' : 'there'
}

interface Item {
  path: string
  open: Fate
  own: Fate
  mine: unknown
  theirs: unknown
}

/** Two workbooks of one rep, record by record. */
export interface Compared {
  input: MergeInput
  items: Item[]
  /** The digests of their parts that differ from ours and were not known here. */
  fresh: PartDigests
}

const known = (lineage: Record<string, Hash[]>, path: string) =>
  Object.hasOwn(lineage, path) ? (lineage[path] ?? []) : []

export function compareWorkbooks(input: MergeInput): Compared {
  const { mine, theirs, notes, digest } = input
  const [here, there] = [mine, theirs].map(({ workbook }) => digestsOfParts(partsOf(workbook), digest))
  const items: Item[] = []
  const fresh: PartDigests = { open: {}, own: {} }
  if (!here || !there) return { input, items, fresh }
  const [ours, others] = [mine, theirs].map(
    ({ workbook }) => new Map([...recordsOf(workbook), ...ownWordsOf(workbook)])
  )
  const paths = new Set([
    ...Object.keys(here.open),
    ...Object.keys(there.open),
    ...Object.keys(here.own),
    ...Object.keys(there.own)
  ])
  for (const path of [...paths].sort()) {
    const fate = (part: 'open' | 'own') =>
      fateOf(here[part][path], there[part][path], known(mine.known[part], path), known(theirs.known[part], path))
    const open = fate('open')
    const own = notes === 'with' ? fate('own') : 'same'
    if (open === 'same' && own === 'same') continue
    for (const part of notes === 'with' ? (['open', 'own'] as const) : (['open'] as const)) {
      const found = there[part][path]
      const isNew = found !== undefined && found !== here[part][path] && !known(mine.known[part], path).includes(found)
      if (isNew) fresh[part][path] = found
    }
    items.push({ path, open, own, mine: ours?.get(path), theirs: others?.get(path) })
  }
  return { input, items, fresh }
}

/** The collection of a path, `rep` or `private`. */
const whatOf = (path: string) => path.split('/')[0] ?? path
const idOf = (path: string) => path.slice(path.indexOf('/') + 1)

/** The seal of a signed record; null for one that is not signed. */
function signedSeal(workbook: Workbook, path: string): string | null {
  const [what, id] = [whatOf(path), idOf(path)]
  const plan = what === 'plans' ? workbook.plans[id] : undefined
  if (plan && isSigned(plan)) return plan.seal.hash
  const addendum = what === 'addenda' ? workbook.addenda[id] : undefined
  if (addendum && isSealed(addendum)) return addendum.seal.hash
  const document = what === 'documents' ? workbook.documents[id] : undefined
  if (document?.status === 'signed') return document.seal.hash
  const statement = what === 'statements' ? workbook.statements?.[id] : undefined
  return statement?.status === 'given' ? statement.at : null
}

/** A file that lacks these does not remove them, because other records depend on them. */
const neverGoes = new Set(['behaviors', 'accounts', 'cycles', 'rep'])

function staysHere(workbook: Workbook, path: string): boolean {
  if (neverGoes.has(whatOf(path)) || signedSeal(workbook, path) !== null) return true
  const seen = whatOf(path) === 'observations' ? workbook.observations[idOf(path)] : undefined
  return seen !== undefined && plansOn(workbook, seen).length > 0
}

/** Records of which two versions can be kept side by side. */
const beside = new Set(['observations', 'sessions', 'calls', 'documents', 'trainings'])

type Kind = { is: 'taken' | 'stays' | 'kept' } | { is: 'asked'; why: MergeQuestion['why']; can: MergeAnswer[] }

/**
 * Whether the other side began something of which there can be only one at a time, and so did this side: an addendum to
 * the same plan.
 */
function isBeside({ input: { mine, theirs } }: Compared, path: string): boolean {
  const addendum = whatOf(path) === 'addenda' ? theirs.workbook.addenda[idOf(path)] : undefined
  if (!addendum) return false
  return Object.values(mine.workbook.addenda).some(
    ({ id, original }) => original.plan === addendum.original.plan && !Object.hasOwn(theirs.workbook.addenda, id)
  )
}

function kindOf(compared: Compared, item: Item): Kind {
  const {
    mine: { workbook: ours },
    theirs: { workbook: others }
  } = compared.input
  const { path, open, own } = item
  if (item.mine === undefined) {
    if (open === 'here' || own === 'here') return { is: 'stays' }
    if (open === 'both' || own === 'both') return { is: 'asked', why: 'gone-here', can: ['mine', 'theirs'] }
    return isBeside(compared, path) ? { is: 'asked', why: 'beside', can: ['mine', 'theirs'] } : { is: 'taken' }
  }
  if (item.theirs === undefined) {
    const isGone = [open, own].some((fate) => fate === 'there' || fate === 'both')
    if (!isGone) return { is: 'stays' }
    return staysHere(ours, path) ? { is: 'kept' } : { is: 'asked', why: 'gone-there', can: ['mine', 'theirs'] }
  }
  // A statement that is only begun here was handed in there: nobody is asked about unfinished words.
  if (whatOf(path) === 'statements' && ours.statements?.[idOf(path)]?.status === 'begun') return { is: 'taken' }
  const seal = signedSeal(ours, path)
  if (seal !== null && seal !== signedSeal(others, path)) return { is: open === 'here' ? 'stays' : 'kept' }
  const losesWords = own === 'there' && !hasOwn(compared.input.theirs.workbook, path)
  if (open === 'both' || own === 'both' || losesWords) {
    const isFree = beside.has(whatOf(path)) && seal === null && signedSeal(others, path) === null
    return {
      is: 'asked',
      why: 'changed',
      can: isFree || path === 'private/notes' ? ['mine', 'theirs', 'both'] : ['mine', 'theirs']
    }
  }
  return { is: open === 'there' || own === 'there' ? 'taken' : 'stays' }
}

const hasOwn = (workbook: Workbook, path: string): boolean => {
  const parts = partsOf({ ...empty(workbook), ...only(workbook, path) })
  return (parts.get(path)?.own ?? null) !== null
}

/** A workbook reduced to one record, to ask about that record alone. */
function empty(workbook: Workbook): Workbook {
  const none = Object.fromEntries(
    Object.keys(workbook)
      .filter((key) => key !== 'rep' && key !== 'private')
      .filter((key) => typeof Reflect.get(workbook, key) === 'object')
      .map((key) => [key, {}])
  )
  return { ...workbook, ...none }
}

function only(workbook: Workbook, path: string): Partial<Workbook> {
  const [what, id] = [whatOf(path), idOf(path)]
  const all: unknown = Reflect.get(workbook, what)
  if (what === 'rep' || what === 'private' || typeof all !== 'object' || all === null) return {}
  return { [what]: { [id]: Reflect.get(all, id) } }
}

/** One step of a merge: the value that is put at a path, or none to remove it. */
export interface Step {
  path: string
  value: unknown
}

export interface MergeContext {
  now: Moment
  actor: string
  /** The id of the copy that is kept beside the record at a path; always the same for that path. */
  idFor(path: string): Id
  /** The reason that is noted when a cycle ends because the other goes on. */
  stopped: string
}

/** A record with the open words of one side and the private words of the other. */
function joined(openOf: Workbook, ownOf: Workbook, path: string): unknown {
  const whole = recordsOf({ ...empty(ownOf), ...only(ownOf, path) }).get(path)
  if (openOf === ownOf) return whole
  const shown = (workbook: Workbook) =>
    recordsOf(withoutPrivate({ ...empty(workbook), ...only(workbook, path) })).get(path)
  const [open, under] = [shown(openOf), shown(ownOf)]
  return under === undefined ? open : overlaid(open, whole, under)
}

function stepsFor(
  compared: Compared,
  item: Item,
  kind: Kind,
  answer: MergeAnswer | undefined,
  context: MergeContext
): Step[] {
  const {
    mine: { workbook: ours },
    theirs: { workbook: others }
  } = compared.input
  const { path, open, own } = item
  if (kind.is === 'stays' || kind.is === 'kept') return []
  if (kind.is === 'asked' && (answer === undefined || answer === 'mine' || !kind.can.includes(answer))) return []
  if (item.theirs === undefined) return [{ path, value: undefined }]
  if (item.mine === undefined) return [{ path, value: item.theirs }]
  if (answer === 'both') {
    if (path === 'private/notes') return [{ path, value: `${item.mine}\n\n${item.theirs}` }]
    const id = context.idFor(path)
    const copy = typeof item.theirs === 'object' ? { ...item.theirs, id } : item.theirs
    return [{ path: `${whatOf(path)}/${id}`, value: copy }]
  }
  const takes = (fate: Fate) => fate === 'there' || fate === 'both'
  if (whatOf(path) === 'private') return [{ path, value: item.theirs }]
  const ownSide = takes(own) ? others : ours
  return [{ path, value: joined(takes(open) ? others : ours, ownSide, path) }]
}

/** The workbook after these steps; records that are the same already are not touched. */
export function afterSteps(workbook: Workbook, steps: readonly Step[]): Workbook {
  const next = { ...workbook, private: { ...workbook.private, answers: { ...workbook.private.answers } } }
  const copied = new Set<string>()
  const put = (to: object, key: string, value: unknown) =>
    value === undefined ? Reflect.deleteProperty(to, key) : Reflect.set(to, key, value)
  for (const { path, value } of steps) {
    const [what, id] = [whatOf(path), idOf(path)]
    if (path === 'rep') put(next, 'rep', value)
    else if (what === 'private') {
      if (id.startsWith('answers/')) put(next.private.answers, id.slice('answers/'.length), value)
      else if (value !== undefined || (id !== 'notes' && id !== 'views')) put(next.private, id, value)
      else put(next.private, id, id === 'notes' ? '' : noViews())
    } else {
      if (!copied.has(what)) Reflect.set(next, what, { ...Reflect.get(next, what) })
      copied.add(what)
      put(Reflect.get(next, what), id, value)
    }
  }
  return next
}

/** What a merge makes of a workbook with the answers so far, and the questions that are left. */
export interface MergePlan {
  look: Omit<MergeLook, 'seq'>
  /** The workbook after the merge, without the note that it took place. */
  workbook: Workbook
  merged: Omit<Merged, 'at' | 'by' | 'madeAt'>
}

export function planMerge(compared: Compared, answers: MergeAnswers, context: MergeContext): MergePlan {
  const { mine, theirs } = compared.input
  const line = ({ path, mine: ours, theirs: others }: Item): MergeLine => ({
    path,
    what: whatOf(path),
    ...calledRecord(others ?? ours, others === undefined ? mine.workbook : theirs.workbook),
    kind: ours === undefined ? 'add' : others === undefined ? 'remove' : 'change'
  })
  const taken: MergeLine[] = []
  const kept: MergeLine[] = []
  const questions: MergeQuestion[] = []
  const steps: Step[] = []
  let stays = 0
  for (const item of compared.items) {
    const kind = kindOf(compared, item)
    if (kind.is === 'stays') stays += 1
    if (kind.is === 'taken') taken.push(line(item))
    if (kind.is === 'kept') kept.push(line(item))
    if (kind.is === 'asked') {
      // What would be here after choosing theirs; private words stay in either case and make no difference.
      const then = stepsFor(compared, item, kind, 'theirs', context)[0]?.value
      const apart = wordsApart(item.mine ?? {}, then ?? {}, {
        behaviors: { ...theirs.workbook.behaviors, ...mine.workbook.behaviors },
        accounts: { ...theirs.workbook.accounts, ...mine.workbook.accounts },
        deals: { ...theirs.workbook.deals, ...mine.workbook.deals }
      })
      questions.push({
        ...line(item),
        why: kind.why,
        can: kind.can,
        mine: item.mine === undefined ? null : apart.mine,
        theirs: item.theirs === undefined ? null : apart.theirs
      })
    }
    steps.push(...stepsFor(compared, item, kind, answers.records[item.path], context))
  }
  const withRecords = afterSteps(mine.workbook, steps)
  const changed = { ...withRecords, templates: { ...theirs.workbook.templates, ...mine.workbook.templates } }
  const isAnswered = questions.every(({ path, can }) => can.some((one) => one === answers.records[path]))
  const rules = isAnswered ? rulesOf(changed, mine.workbook, theirs.workbook, answers.rules) : []
  const isReady = isAnswered && rules.every(({ key, options }) => options.some(({ id }) => id === answers.rules[key]))
  return {
    look: { taken, kept, stays, questions, rules, ready: isReady },
    workbook: isReady ? settled(changed, rules, answers.rules, context) : changed,
    merged: { records: compared.fresh.open, own: compared.fresh.own }
  }
}
