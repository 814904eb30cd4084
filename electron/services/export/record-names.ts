import { need } from '../../../shared/commands/command'
import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import { createTranslator, type Translator } from '../../../shared/messages'
import { paperLanguage } from '../../../shared/messages/languages'
import type { Plan } from '../../../shared/model/plan'
import type { RecordRef } from '../../../shared/model/record-ref'
import type { Id, Moment } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { isSealed } from '../../../shared/rules/addenda'
import { documentTitle } from '../../../shared/rules/documents'
import { planState } from '../../../shared/rules/plan-state'
import { isSigned } from '../../../shared/rules/plans'
import { statementIn } from '../../../shared/rules/statements'
import { dash, fileName } from './file-name'
import { namesakesOf } from './held-records'
import { planWord, standWord } from './stand-word'

/** A plan, or another record with a printed page. */
export type NamedRef = { kind: 'plan'; id: Id } | RecordRef

/** A record that goes with another one; its file name begins with the other's. */
export interface CompanionRef {
  kind: 'addendum' | 'statement'
  id: Id
}

/** The words of a file name, to be joined by dashes; the first one is `rep`. */
type Words = readonly string[]

/** The file names of records. Throws a `RuleError` when a record is missing. */
export interface RecordNames {
  /** A name that no other record of the rep has: the second one of a day gets a number. */
  fileName(workbook: Workbook, ref: NamedRef): string
  /** The name for the same plan with fields to fill in. */
  toAnswer(workbook: Workbook, plan: Id): string
  /** The words that are added to a record's file name for something that goes with it. */
  addition(workbook: Workbook, ref: CompanionRef, to: NamedRef): string
}

const formOf = ({ templates }: Workbook, hash: string) => need(templates, hash, 'template.unknown')
const planOf = ({ plans }: Workbook, id: Id): Plan => need(plans, id, 'plan.gone')

/** The translator for paper, which is in the language of its form, whatever the language of the window. */
export function translatorOf(form: string, screen: Translator): Translator {
  const language = paperLanguage(form, screen.language)
  return language === screen.language ? screen : createTranslator(language)
}

/** The record whose name the name of this one begins with; null when it stands alone, or that record is gone. */
function ownerOf(workbook: Workbook, { kind, id }: NamedRef): NamedRef | null {
  if (kind === 'story') return { kind: 'plan', id }
  if (kind === 'receipt') return id in workbook.documents ? { kind: 'document', id } : { kind: 'plan', id }
  if (kind === 'addendum') {
    const { plan } = need(workbook.addenda, id, 'addendum.gone').original
    return plan in workbook.plans ? { kind: 'plan', id: plan } : null
  }
  if (kind !== 'statement') return null
  const { of } = givenStatement(workbook, id)
  const { plans, documents, addenda, observations, sessions, groups = {} } = workbook
  const there = {
    plan: plans,
    document: documents,
    addendum: addenda,
    observation: observations,
    session: sessions,
    group: groups
  }
  return of.id in there[of.kind] ? of : null
}

function givenStatement(workbook: Workbook, id: Id) {
  const statement = statementIn(workbook, id)
  if (statement?.status !== 'given') throw new RuleError('statement.gone')
  return statement
}

/** What names need besides the workbook. */
interface Around {
  translator(): Translator
  now(): Moment
}

export function createRecordNames({ translator, now }: Around): RecordNames {
  const speaking = (form: string) => translatorOf(form, translator())

  const planWords = (workbook: Workbook, plan: Plan, word: string): Words => [
    isSigned(plan) ? plan.rep.name : workbook.rep.name,
    plan.behavior.title,
    `${dateOf(isSigned(plan) ? plan.managerSignature.at : plan.createdAt)}${word}`
  ]

  /** The words of a name, before a number distinguishes records with the same words. */
  function plainWords(workbook: Workbook, ref: NamedRef): Words {
    const { kind, id } = ref
    if (kind === 'plan') {
      const plan = planOf(workbook, id)
      return planWords(workbook, plan, planWord(workbook, plan, speaking(formOf(workbook, plan.template).language).t))
    }
    const owner = ownerOf(workbook, ref)
    const before = owner ? words(workbook, owner) : []
    if (kind === 'addendum') {
      const addendum = need(workbook.addenda, id, 'addendum.gone')
      const { t } = speaking(addendum.language)
      const rep = isSealed(addendum) ? addendum.rep.name : workbook.rep.name
      const day = dateOf(isSealed(addendum) ? addendum.managerSignature.at : addendum.createdAt)
      const heading = t('print:addendum.heading', { number: addendum.number })
      return [...(owner ? before : [rep, addendum.original.title]), `${heading} – ${day}${standWord(addendum, t)}`]
    }
    if (kind === 'statement') {
      const { language, rep, about, day, at } = givenStatement(workbook, id)
      const { t } = speaking(language)
      return [
        ...(owner ? before : [rep.name, day === undefined ? about : `${about} ${day}`]),
        `${t('statement:heading')} – ${dateOf(at)}`
      ]
    }
    if (kind === 'story')
      return [...before, speaking(formOf(workbook, planOf(workbook, id).template).language).t('story:heading')]
    if (kind === 'receipt') {
      const record = workbook.documents[id] ?? planOf(workbook, id)
      return [...before, speaking(formOf(workbook, record.template).language).t('receipt:title')]
    }
    return aloneWords(workbook, { kind, id })
  }

  function aloneWords(
    workbook: Workbook,
    { kind, id }: { kind: Exclude<RecordRef['kind'], 'addendum' | 'statement' | 'story' | 'receipt'>; id: Id }
  ): Words {
    const { name } = workbook.rep
    switch (kind) {
      case 'document': {
        const document = need(workbook.documents, id, 'document.gone')
        const template = formOf(workbook, document.template)
        const rep = document.status === 'draft' ? name : document.rep.name
        const word = standWord(document, speaking(template.language).t)
        return [rep, documentTitle(document, template), `${document.on}${word}`]
      }
      case 'observation': {
        const { template, when } = need(workbook.observations, id, 'observation.gone')
        return [name, formOf(workbook, template).title, dateOf(when)]
      }
      case 'call': {
        const { template, when } = need(workbook.calls, id, 'call.gone')
        return [name, formOf(workbook, template).title, dateOf(when)]
      }
      case 'profile':
        return [name, translator().t('sheets:profile'), dateOf(now())]
      case 'cycle': {
        const key = need(workbook.cycles, id, 'cycle.gone').focus?.behavior
        const behavior = key === undefined ? '' : (workbook.behaviors[key]?.title ?? '')
        return [name, behavior, translator().t('cyclePage:heading'), dateOf(now())]
      }
      case 'group': {
        const copy = need(workbook.groups ?? {}, id, 'group.gone')
        return [name, translator().t(`group:kind.${copy.kind}`), dateOf(copy.when)]
      }
      case 'session':
      case 'kit':
      case 'preparation': {
        const { when, template } = need(workbook.sessions, id, 'session.gone')
        const guide = template === null ? undefined : workbook.templates[template]
        const { t } = guide ? speaking(guide.language) : translator()
        const title = guide?.title ?? t('sheets:plain')
        const sheet = kind === 'session' ? '' : ` (${t(kind === 'kit' ? 'sheets:kitFile' : 'sheets:preparationFile')})`
        return [name, `${title}${sheet}`, dateOf(when)]
      }
    }
  }

  /** The position of a record among those with the same words: the plan in force, then the earliest first. */
  function placeOf(workbook: Workbook, ref: NamedRef, own: Words): number {
    // A plan or document has only one of these, and its own name is unique.
    if (ref.kind === 'story' || ref.kind === 'receipt') return 1
    const name = fileName(own, '.pdf')
    const owner = ownerOf(workbook, ref)?.id
    const holds = (id: Id) => ref.kind === 'plan' && planState(workbook, planOf(workbook, id)).force === 'in-force'
    const comesFirst = (id: Id) => (holds(id) === holds(ref.id) ? id < ref.id : holds(id))
    const isBefore = (id: Id) =>
      comesFirst(id) &&
      ownerOf(workbook, { ...ref, id })?.id === owner &&
      fileName(plainWords(workbook, { ...ref, id }), '.pdf') === name
    return namesakesOf(workbook, ref).filter(isBefore).length + 1
  }

  function words(workbook: Workbook, ref: NamedRef): Words {
    const own = plainWords(workbook, ref)
    return numbered(own, placeOf(workbook, ref, own))
  }

  return {
    fileName: (workbook, ref) => fileName(words(workbook, ref), '.pdf'),
    toAnswer(workbook, id) {
      const named = (plan: Plan) => {
        const { t } = speaking(formOf(workbook, plan.template).language)
        return planWords(workbook, plan, ` (${t('answer:file')})`)
      }
      const own = named(planOf(workbook, id))
      const isBefore = (plan: Plan) => plan.id < id && fileName(named(plan), '.pdf') === fileName(own, '.pdf')
      return fileName(numbered(own, Object.values(workbook.plans).filter(isBefore).length + 1), '.pdf')
    },
    addition: (workbook, ref, to) => words(workbook, ref).slice(words(workbook, to).length).join(dash)
  }
}

/**
 * Adds the number in the way of batches and the command line: the first record has the plain name, the second ends in
 * `(2)`.
 */
const numbered = (words: Words, place: number): Words =>
  place <= 1 ? words : [...words.slice(0, -1), `${words.at(-1) ?? ''} (${place})`]
