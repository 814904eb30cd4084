import type { Id } from '../model/scalars'
import { type SearchKind, searchKinds } from '../model/search-hit'
import type { Workbook } from '../model/workbook'
import { documentTitle } from '../rules/documents'
import { groupIn } from '../rules/group'
import { calledAddendum, saidUnder, statedTo } from './said-in'
import type { SearchEntry } from './search-index'
import { type FilledIn, writtenIn } from './written-in'

export interface SearchKey {
  workbook: Id
  kind: SearchKind
  record: Id
}

export const keyText = ({ workbook, kind, record }: SearchKey): string => `${workbook}/${kind}/${record}`

const isKind = (text: string | undefined): text is SearchKind => searchKinds.some((kind) => kind === text)

export function readKey(text: string): SearchKey | null {
  const [workbook, kind, record] = text.split('/')
  return workbook && record && isKind(kind) ? { workbook, kind, record } : null
}

/** Joins the words of different places with a dot, so that an excerpt reads as it was meant. */
const join = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ')
const free = (workbook: Workbook, record: FilledIn) => join(...writtenIn(workbook.templates, record))

const untitled = (text: string) => (text === '' ? null : { title: '', text })

type Extract = (workbook: Workbook, id: Id) => Pick<SearchEntry, 'title' | 'text'> | null

const nameOf = (workbook: Workbook, account: Id | null) => (account ? workbook.accounts[account]?.name : null)
const titleOf = (workbook: Workbook, behavior: string) => workbook.behaviors[behavior]?.title

const extracts: Record<SearchKind, Extract> = {
  rep: ({ rep }) => ({ title: rep.name, text: join(rep.role, rep.territory) }),
  self: ({ rep }) => untitled(join(...Object.values(rep.self))),
  notes: (workbook) => untitled(workbook.private.notes),
  views: (workbook) => untitled(join(...Object.values(workbook.private.views))),
  observation: (workbook, id) => {
    const it = workbook.observations[id]
    if (!it) return null
    const behaviors = it.ratings.map(({ behavior, note }) => join(titleOf(workbook, behavior), note))
    const text = join(it.evidence, it.strengths, it.development, it.private.feelings, ...behaviors)
    return { title: join(nameOf(workbook, it.account)), text: join(text, free(workbook, it)) }
  },
  session: (workbook, id) => {
    const it = workbook.sessions[id]
    if (!it) return null
    const asked = it.questions.map(({ text, words }) => join(text, words))
    const facts = it.facts.map(({ text, source }) => join(text, source))
    const words = join(
      it.agenda,
      it.context,
      it.opening,
      it.namedByRep,
      it.seenByManager,
      it.repComment,
      it.private.notes
    )
    const agreed = join(it.agreed.level, it.agreed.improve, it.agreed.why, it.agreed.changes)
    const rest = join(...facts, nameOf(workbook, it.account), free(workbook, it))
    return { title: it.purpose, text: join(words, agreed, ...asked, rest) }
  },
  group: (workbook, id) => {
    const it = groupIn(workbook, id)
    if (!it) return null
    const behaviors = it.behaviors.map((key) => titleOf(workbook, key))
    return { title: it.subject, text: join(it.notes, it.own, it.private.notes, ...behaviors) }
  },
  plan: (workbook, id) => {
    const it = workbook.plans[id]
    if (!it) return null
    const actions = it.actions.map(({ text, sign }) => join(text, sign))
    const dates = it.coachingDates.map(({ note }) => note)
    return {
      title: it.behavior.title,
      text: join(it.why, it.how, ...actions, ...dates, free(workbook, it), it.private.notes, ...saidUnder(it))
    }
  },
  addendum: (workbook, id) => {
    const it = workbook.addenda[id]
    if (!it) return null
    const actions = it.actions.map(({ text, sign }) => join(text, sign))
    const dates = it.coachingDates.map(({ note }) => note)
    const called = calledAddendum(it.number)
    return {
      title: it.original.title,
      text: join(it.because, it.words, ...actions, ...dates, ...saidUnder(it), ...called)
    }
  },
  document: (workbook, id) => {
    const it = workbook.documents[id]
    if (!it) return null
    const said = it.status === 'done' ? [] : saidUnder(it)
    return {
      title: documentTitle(it, workbook.templates[it.template]),
      text: join(free(workbook, it), ...said)
    }
  },
  call: (workbook, id) => {
    const it = workbook.calls[id]
    if (!it) return null
    const plan = it.plan ? join(it.plan.objective, it.plan.strategy, it.plan.questions) : ''
    const after = it.debrief ? join(it.debrief.happened, it.debrief.learning, it.debrief.nextPractice) : ''
    return { title: join(nameOf(workbook, it.account)), text: join(plan, after, free(workbook, it)) }
  },
  deal: (workbook, id) => {
    const it = workbook.deals[id]
    return it ? { title: it.name, text: join(it.nextStep, nameOf(workbook, it.account)) } : null
  },
  account: (workbook, id) => {
    const it = workbook.accounts[id]
    return it ? { title: it.name, text: '' } : null
  },
  training: (workbook, id) => {
    const it = workbook.trainings[id]
    return it ? { title: it.title, text: it.note } : null
  }
}

/** What a record contributes to the search; null when it is gone or says nothing. */
export function entryOf(workbook: Workbook, kind: SearchKind, record: Id): SearchEntry | null {
  const words = extracts[kind](workbook, record)
  if (!words) return null
  const text = join(words.text, ...statedTo(workbook, kind, record))
  return { key: keyText({ workbook: workbook.id, kind, record }), title: words.title, text }
}

/** The id of the form of a document: the document is also found by the form's title, in every language. */
export const formBehind = (workbook: Workbook, kind: SearchKind, record: Id): string | undefined =>
  kind === 'document' ? workbook.templates[workbook.documents[record]?.template ?? '']?.id : undefined

const collections = {
  observations: 'observation',
  sessions: 'session',
  groups: 'group',
  plans: 'plan',
  addenda: 'addendum',
  documents: 'document',
  calls: 'call',
  deals: 'deal',
  accounts: 'account',
  trainings: 'training'
} as const

/** The kinds of entries that a workbook has once. */
const ofWorkbook: readonly SearchKind[] = ['rep', 'self', 'notes', 'views']
/** Which of these a change may touch, by the place of the change. */
const inPlace: Readonly<Record<string, readonly SearchKind[]>> = { rep: ['rep', 'self'], private: ['notes', 'views'] }

const isCollection = (name: unknown): name is keyof typeof collections =>
  typeof name === 'string' && Object.hasOwn(collections, name)

/** Every record of a workbook that the search can find. */
export function* recordsOf(workbook: Workbook): Generator<{ kind: SearchKind; record: Id }> {
  for (const kind of ofWorkbook) yield { kind, record: workbook.id }
  for (const name of Object.keys(collections)) {
    if (isCollection(name))
      for (const record of Object.keys(workbook[name] ?? {})) yield { kind: collections[name], record }
  }
}

/** The records that changes at these paths touch. */
export function touchedRecords(
  { id: workbook, statements = {} }: Pick<Workbook, 'id' | 'statements'>,
  paths: readonly (readonly (string | number)[])[]
): { kind: SearchKind; record: Id }[] {
  const touched = new Map<string, { kind: SearchKind; record: Id }>()
  for (const [place, id] of paths) {
    // What the rep wrote is found with the record that it is to.
    const of = place === 'statements' ? statements[String(id)]?.of : undefined
    if (of) touched.set(`${of.kind}/${of.id}`, { kind: of.kind, record: of.id })
    const kinds = isCollection(place) ? [collections[place]] : (inPlace[String(place)] ?? [])
    for (const kind of kinds) {
      const record = isCollection(place) ? String(id) : workbook
      touched.set(`${kind}/${record}`, { kind, record })
    }
  }
  return [...touched.values()]
}
