import { dateOf } from '../../../shared/dates'
import { createTranslator, type Translator } from '../../../shared/messages'
import { languages } from '../../../shared/messages/languages'
import { Addendum, type SignedAddendum } from '../../../shared/model/addendum'
import { Document, type DoneDocument, type SignedDocument } from '../../../shared/model/document'
import { newProgress, noPrivateOfPlan, Plan, type SignedPlan } from '../../../shared/model/plan'
import type { PlanState, SigningState } from '../../../shared/model/plan-state'
import type { Moment } from '../../../shared/model/scalars'
import type { SealedStatement } from '../../../shared/model/statement'
import { Template } from '../../../shared/model/template'
import { addendumPage } from '../../../shared/print/addendum'
import type { PrintDocument } from '../../../shared/print/blocks'
import { documentPage, finishedAt } from '../../../shared/print/document-page'
import { withSentence } from '../../../shared/print/editions'
import { planDocument } from '../../../shared/print/plan'
import { shortSeal } from '../../../shared/print/record'
import { statementPage } from '../../../shared/print/statement'
import { addendumState } from '../../../shared/rules/addenda'
import { addendumWords } from '../../../shared/rules/addendum-words'
import { documentWords } from '../../../shared/rules/document-words'
import { documentState } from '../../../shared/rules/documents'
import { stateAlone } from '../../../shared/rules/plan-state'
import { planWords } from '../../../shared/rules/plan-words'
import { roleLabel } from '../../../shared/rules/roles'
import { keptValues } from '../../../shared/rules/template-move'
import { type PlainData, sealedStatementIn } from './read-record'

interface RecordedPlan {
  plan: SignedPlan
  template: Template
  /** The state that the page shows, when that has changed after the signing. */
  state?: PlanState
}

const isPlain = (value: unknown): value is PlainData =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const named = (name: unknown) => (typeof name === 'string' && name !== '' ? { id: null, name } : null)

/** The signed plan of a record; null for a record that this program cannot have made. */
export function planOf(data: PlainData): RecordedPlan | null {
  const { plan, rep, signatures, seal } = data
  if (!isPlain(plan) || !isPlain(signatures)) return null
  const template = Template.safeParse(data.template)
  const parsed = Plan.safeParse({
    ...plan,
    account: named(plan.account),
    deal: named(plan.deal),
    private: noPrivateOfPlan(),
    status: 'signed',
    rep,
    repSignature: signatures.rep,
    managerSignature: signatures.manager,
    seal,
    progress: newProgress()
  })
  if (!template.success || !parsed.success || parsed.data.status === 'draft') return null
  return { plan: parsed.data, template: template.data }
}

/** The page of a record, as Coachbook prints it in one language. */
export const pageOf = ({ plan, template, state }: RecordedPlan, { t, language }: Translator): PrintDocument =>
  planDocument({
    plan,
    ...(state && { state }),
    rep: plan.rep,
    template,
    kept: keptValues({ values: plan.values, private: {} }, template, [template]),
    manager: plan.managerSignature.name,
    t,
    language,
    now: plan.managerSignature.at
  })

/** How many days after the signing a page is searched for, as the day on which the plan ended. */
const mostDays = 3 * 366

/**
 * The plan with the end that its page shows. A page says when its plan was replaced or ended, which is later than the
 * signing and therefore not part of the record.
 */
export function asClosed(recorded: RecordedPlan, pageWords: string, translator: Translator): RecordedPlan {
  const { plan } = recorded
  const alone = stateAlone(plan)
  if (alone.force !== 'in-force') return recorded
  const told = { name: plan.rep.name, today: null }
  for (let days = 0; days <= mostDays; days++) {
    const until = dateOf(new Date(Date.parse(plan.managerSignature.at) + days * 86_400_000).toISOString())
    for (const force of ['replaced', 'ended'] as const) {
      const state = { ...alone, force, until }
      if (pageWords.includes(planWords(translator, 'paper', state, told))) return { ...recorded, state }
    }
  }
  return recorded
}

/**
 * The page as it was drawn in earlier versions, which said of every plan to be signed on paper that it counts once it
 * is signed, even when the rep had refused.
 */
function asAwaited<S extends SigningState>(
  page: PrintDocument,
  pageWords: string,
  state: S,
  say: (state: S) => string
) {
  if (state.signing !== 'signed' || state.stance === 'agreed') return page
  const before = say({ ...state, signing: 'awaiting-ink', stance: null })
  return pageWords.includes(before) ? withSentence(page, say(state), before) : page
}

/** The finished or signed document of a record; null for a record that this program cannot have made. */
function documentIn(data: PlainData): { document: DoneDocument | SignedDocument; template: Template } | null {
  const { document, rep, signatures, finished, seal } = data
  if (!isPlain(document)) return null
  const signed = isPlain(signatures)
    ? { status: 'signed', repSignature: signatures.rep, managerSignature: signatures.manager }
    : { status: 'done', finished }
  const template = Template.safeParse(data.template)
  const parsed = Document.safeParse({ ...document, ...signed, private: { values: {} }, rep, seal })
  if (!template.success || !parsed.success || parsed.data.status === 'draft') return null
  return { document: parsed.data, template: template.data }
}

/** The signed addendum of a record; null for a record that this program cannot have made. */
function addendumIn({ addendum, rep, signatures, seal }: PlainData): SignedAddendum | null {
  if (!isPlain(addendum) || !isPlain(signatures)) return null
  const { rep: repSignature, manager: managerSignature } = signatures
  const parsed = Addendum.safeParse({ ...addendum, status: 'signed', rep, repSignature, managerSignature, seal })
  return parsed.success && parsed.data.status === 'signed' ? parsed.data : null
}

/**
 * The name of the coach on a statement: from the record, or if the record has none, from the page. Null when the name
 * cannot be separated from the words around it.
 */
function coachOn(statement: SealedStatement, pageWords: string, { t, language }: Translator): string | null {
  if (statement.manager !== undefined) return statement.manager
  const { rep, original } = statement
  const labels = [roleLabel('rep', { t, language }), roleLabel('manager', { t, language }), t('statement:sealOf')]
  const lines = pageWords.split('\n')
  const [names = '', below] = lines.slice(lines.indexOf(labels.join(' ')) + 1)
  const [before, after] = [`${rep.name} `, ` ${original === null ? t('statement:noSeal') : shortSeal(original)}`]
  const isWhole = names.startsWith(before) && names.endsWith(after) && below === t('statement:of', { name: rep.name })
  return isWhole ? names.slice(before.length, -after.length) : null
}

/** How a statement's page says that its record was changed since. */
const changedKeys = [
  'statement:changedElsewhere',
  'statement:changedElsewhereSome',
  'statement:changedOn',
  'statement:changedSome'
] as const
type OutsideRecord = 'statement:filed' | (typeof changedKeys)[number]

/** A sentence on a statement's page that is not part of its record; empty when it is not there. */
function sentenceOn(pageWords: string, key: OutsideRecord, { t }: Translator): string {
  const sentence = t(key, { name: '@@', date: '@@' })
  const pattern = sentence
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(' ', '\\s')
    .replaceAll('@@', '.+?')
  const found = new RegExp(`^${pattern}$`, 'ms').exec(pageWords)
  return (found?.[0] ?? '').replace(/\s/g, ' ')
}

/** A record in a form that can be drawn again. */
export interface Recorded {
  /** The language of its page. */
  language: string
  createdAt: Moment
  /** Both names, if the page can be sent to be answered; otherwise null. */
  people: { rep: string; manager: string } | null
  /** `pageWords`: the words of the page to compare with. Null when the page would need something that is not known. */
  pageIn(translator: Translator, pageWords: string): PrintDocument | null
}

/** The plan, document, addendum or statement of a record; null for a record that this program cannot have made. */
export function recordedIn(data: PlainData): Recorded | null {
  const plan = planOf(data)
  if (plan) {
    const { language } = plan.template
    const createdAt = plan.plan.managerSignature.at
    const people = { rep: plan.plan.rep.name, manager: plan.plan.managerSignature.name }
    return {
      language,
      createdAt,
      people,
      pageIn: (translator, words) => {
        const told = { name: plan.plan.rep.name, today: null }
        const page = pageOf(asClosed(plan, words, translator), translator)
        return asAwaited(page, words, stateAlone(plan.plan), (state) => planWords(translator, 'paper', state, told))
      }
    }
  }
  const addendum = addendumIn(data)
  if (addendum) {
    const { language, rep, managerSignature } = addendum
    const of = { addendum, rep, manager: managerSignature.name, now: managerSignature.at }
    return {
      language,
      createdAt: managerSignature.at,
      people: null,
      pageIn: (translator, words) => {
        const told = { name: rep.name, today: null, number: addendum.number }
        const page = addendumPage({ ...of, t: translator.t, language: translator.language })
        return asAwaited(page, words, addendumState(addendum), (state) =>
          addendumWords(translator, 'paper', state, told)
        )
      }
    }
  }
  const statement = sealedStatementIn(data)
  if (statement) {
    const { language, at } = statement
    return {
      language,
      createdAt: at,
      people: null,
      pageIn: (translator, words) => {
        const manager = coachOn(statement, words, translator)
        const { t, language } = translator
        const came = sentenceOn(words, 'statement:filed', translator)
        const changed = changedKeys.map((key) => sentenceOn(words, key, translator)).find(Boolean) ?? ''
        return manager === null ? null : statementPage(statement, { t, language, came, changed, manager, roles: {} })
      }
    }
  }
  const found = documentIn(data)
  const createdAt = found && finishedAt(found.document)
  if (!found || createdAt === null) return null
  const { document, template } = found
  const kept = keptValues({ values: document.values, private: {} }, template, [template])
  const of = { document, template, kept, rep: document.rep, manager: '', now: createdAt }
  return {
    language: template.language,
    createdAt,
    people: null,
    pageIn: (translator, words) => {
      const { t, language } = translator
      const page = documentPage({ ...of, t, language })
      const state = documentState(document)
      if (state.signing === 'done') return page
      const told = { name: document.rep.name, today: null }
      return asAwaited(page, words, state, (said) => documentWords(translator, 'paper', said, told))
    }
  }
}

/**
 * The translators for a page: that of its form's language if the catalogue has it, otherwise those of all languages
 * that the window may have had.
 */
export function translatorsFor(language: string): Translator[] {
  const isKnown = languages.includes(language.split('-')[0] ?? '')
  return (isKnown ? [language] : languages).map(createTranslator)
}

/**
 * Whether the words of a page contain a seal in its footer, as a signed plan has, or a check number, as a report has.
 * Reports of before called it a seal, too.
 */
export function namesSeal(words: string): boolean {
  const digits = '[0-9a-f]{4}(?: [0-9a-f]{4}){3}'
  return languages.some((language) => {
    const { t } = createTranslator(language)
    const feet = [t('print:footer.seal', { seal: '#' }), t('print:footer.check', { number: '#' })]
    return feet.some((foot) => new RegExp(foot.replace('#', digits)).test(words))
  })
}
