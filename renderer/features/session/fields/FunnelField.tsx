import { useRef, useState } from 'react'
import { v7 as newId } from 'uuid'
import { limits } from '../../../../shared/limits'
import { funnelStages } from '../../../../shared/model/guide'
import type { Question, Session } from '../../../../shared/model/session'
import { cyclePlans } from '../../../../shared/rules/plan-state'
import { funnelPlace, isAboutPerson } from '../../../../shared/rules/sessions'
import { helpCalledFor, leadingPurpose } from '../../../../shared/rules/skill-phase'
import { fitted } from '../../../../shared/written'
import { useKeys } from '../../../core/keys'
import { useLeftOver } from '../../../core/left-over'
import { useContentLanguage } from '../../../core/offer'
import { useDispatch, useWorkbook } from '../../../core/replica'
import { type Offered, useTemplates } from '../../../core/templates'
import { useT, useTranslator } from '../../../core/translator'
import { flushTyping } from '../../../core/typing'
import { Button } from '../../../ui/Button'
import { Form } from '../../../ui/Form'
import { Kbd } from '../../../ui/Kbd'
import { TextArea } from '../../../ui/TextInput'
import { WrittenLine } from '../../../ui/Written'
import { sayIfCut } from '../../cycle/start-plan'
import { blankAction } from '../../plan/rows'
import { useEditSession } from '../edit'
import { useBeforeNext } from '../talk/before-next'
import { FoldedFacts } from './FactsField'
import styles from './FunnelField.module.css'
import type { SessionFieldProps } from './own'
import { askedNow, ownQuestion, suggestions } from './suggestions'

const shown = 3

const kindOf = ({ about, type, mode }: Session) => ({ about, type, mode })

/** One question at a time, from open to closed and each with its purpose, with the rep's words (S3-11, S3-12, S0-6, S0-7). */
export function FunnelField({ session, names, readOnly }: SessionFieldProps) {
  const t = useT()
  const { questions } = session
  const place = funnelPlace(questions)
  const [chosen, setChosen] = useState<Question['stage'] | null>(null)
  const [page, setPage] = useState(0)
  const stage = chosen ?? (place === 'done' ? 'closed' : place)
  const edit = useEditSession(session.id)
  const guides = useTemplates()?.guides ?? []
  const workbook = useWorkbook()
  const ofWindow = useContentLanguage()
  // Everything else on the page is in the language of the guide.
  const language = workbook.templates[session.template ?? '']?.language ?? ofWindow
  const lead = leadingPurpose(helpCalledFor(workbook))
  const first = useFirstQuestion(session, guides, language, lead, readOnly)
  const current = questions.at(-1) ?? first
  const asked = current === first && first ? [first] : questions
  const all = suggestions(guides, language, { ...kindOf(session), stage, asked, lead })
  const from = (page * shown) % Math.max(1, all.length)
  const offers = [...all, ...all].slice(from, from + Math.min(shown, all.length))

  async function ask(question: Question) {
    await flushTyping()
    setChosen(null)
    setPage(0)
    return edit((held) => ({ questions: [...held.questions.filter(({ words }) => words.trim() !== ''), question] }))
  }
  const list = useRef<HTMLUListElement>(null)
  useKeys(
    (readOnly ? [] : offers).flatMap((offer, index) => {
      const digit = String(index + 1)
      const run = () => void ask(askedNow(offer))
      const shown = () => list.current?.querySelector(`[data-offer="${digit}"]`)
      // Work with Alt also while the rep's words are being written.
      return [
        { keys: digit, run, shown },
        { keys: `Alt+${digit}`, run }
      ]
    })
  )
  const answer = (words: string) =>
    edit((held) => {
      const isAsked = held.questions.some(({ id }) => id === current?.id)
      const questions = isAsked || !current ? held.questions : [...held.questions, current]
      return {
        questions: questions.map((question) => (question.id === current?.id ? { ...question, words } : question))
      }
    })
  return (
    <div>
      <FoldedFacts facts={session.facts} />
      {current && (
        <>
          <p className={styles.place}>
            {funnelStages.map((name, index) => (
              <span key={name} className={name === current.stage ? styles.here : undefined}>
                {index > 0 && ' → '}
                {t(`session:funnel.${name}`)}
              </span>
            ))}
          </p>
          <h3 className={styles.question} dir="auto">
            {current.text}
          </h3>
          <TextArea
            key={current.id}
            label={t('session:inWords', { name: names.rep })}
            large
            rows={4}
            autoFocus={!readOnly && session.status === 'open'}
            value={current.words}
            onCommit={answer}
            readOnly={readOnly}
          />
          {current.stage === 'closed' && !isAboutPerson(session) && (
            <ToPlan question={current} name={names.rep} readOnly={readOnly} />
          )}
        </>
      )}
      {!readOnly && (
        <section className={styles.next} aria-label={t('session:nextQuestion')}>
          <div className={styles.head}>
            <p>{t('session:nextQuestion')}</p>
            <fieldset aria-label={t('session:funnelPlace')}>
              {funnelStages.map((name) => (
                <button
                  key={name}
                  type="button"
                  aria-pressed={name === stage}
                  onClick={() => {
                    setChosen(name)
                    setPage(0)
                  }}
                >
                  {t(`session:funnel.${name}`)}
                </button>
              ))}
            </fieldset>
          </div>
          <ul ref={list}>
            {offers.map((offer, index) => (
              <li key={offer.text} data-offer={index + 1}>
                <button type="button" className={styles.offer} onClick={() => void ask(askedNow(offer))}>
                  <span>{offer.text}</span>
                  {offer.about && <span className={styles.aim}>{t(`session:aim.${offer.about}`)}</span>}
                  <span className={styles.purpose}>{t(`session:purposeOf.${offer.purpose}`)}</span>
                  <Kbd>{String(index + 1)}</Kbd>
                </button>
              </li>
            ))}
          </ul>
          <div className={styles.more}>
            <OwnQuestion onAsk={(text) => ask(ownQuestion(stage, text))} />
            {all.length > shown && (
              <Button look="plain" onPress={() => setPage(page + 1)}>
                {t('session:moreQuestions')}
              </Button>
            )}
          </div>
        </section>
      )}
      <Asked questions={questions.filter(({ id, words }) => id !== current?.id && words.trim() !== '')} />
    </div>
  )
}

/** The question that is shown before one is chosen; it counts as asked with the first word of its answer. */
function useFirstQuestion(
  session: SessionFieldProps['session'],
  guides: Offered['guides'],
  language: string,
  lead: Question['purpose'] | null,
  readOnly: boolean
): Question | undefined {
  const [id] = useState(() => newId())
  if (readOnly || session.status !== 'open' || session.questions.length > 0) return undefined
  const [offer] = suggestions(guides, language, { ...kindOf(session), stage: 'open', asked: [], lead })
  return offer && { ...askedNow(offer), id }
}

function OwnQuestion({ onAsk }: { onAsk: (text: string) => Promise<boolean> }) {
  const { t } = useTranslator()
  const [text, setText] = useState('')
  const taken = useRef('')
  async function ask(): Promise<boolean> {
    if (text.trim() === '') return true
    if (!(await onAsk(text.trim()))) return false
    taken.current = text
    setText((now) => (now === text ? '' : now))
    return true
  }
  // A question that was typed counts as asked, even if its button was not pressed.
  useBeforeNext(ask)
  useLeftOver(() =>
    text.trim() === '' || taken.current === text
      ? null
      : { says: t('session:questionUnkept'), words: text, copy: 'ui:copyWords' }
  )
  return (
    <Form onSubmit={ask} className={styles.own}>
      <WrittenLine
        aria-label={t('session:ownQuestion')}
        placeholder={t('session:ownQuestion')}
        most={limits.line}
        value={text}
        onChange={setText}
      />
      <Button type="submit">{t('session:ask')}</Button>
    </Form>
  )
}

function Asked({ questions }: { questions: readonly Question[] }) {
  const { t } = useTranslator()
  if (questions.length === 0) return null
  return (
    <section className={styles.asked} aria-label={t('session:askedBefore')}>
      <p>{t('session:askedBefore')}</p>
      <ul>
        {questions.map(({ id, text, words }) => (
          <li key={id}>
            <span>{text}</span>
            <q dir="auto">{words}</q>
          </li>
        ))}
      </ul>
    </section>
  )
}

/**
 * A closed answer becomes an action of the rep: at once when there is a draft plan, otherwise when the plan begins
 * (S3-11).
 */
function ToPlan({ question, name, readOnly }: { question: Question; name: string; readOnly: boolean }) {
  const dispatch = useDispatch()
  const { t } = useTranslator()
  const workbook = useWorkbook()
  const plan = cyclePlans(workbook).draft
  const draft = plan?.repSignature === null ? plan : undefined
  const inPlan = draft?.actions.some(({ id }) => id === question.id) ?? false
  async function put() {
    await flushTyping()
    if (!draft) return
    let answered = question
    const done = await dispatch(({ plans, sessions }) => {
      const asked = Object.values(sessions).flatMap(({ questions }) => questions)
      answered = asked.find(({ id }) => id === question.id) ?? question
      const text = fitted(answered.words.trim(), limits.line).kept
      const action = { ...blankAction(), id: question.id, text, proposedBy: 'rep' as const }
      return {
        type: 'plan.edit',
        id: draft.id,
        changes: { actions: [...(plans[draft.id]?.actions ?? []), action] }
      }
    })
    if (done) sayIfCut(workbook.id, answered, t)
  }
  return (
    <p className={styles.toPlan}>
      {inPlan ? t('session:inPlan') : t(draft ? 'session:closedBeside' : 'session:closedNote', { name })}{' '}
      {draft && !inPlan && !readOnly && (
        <Button look="link" onPress={() => put()}>
          {t('session:toPlan')}
        </Button>
      )}
    </p>
  )
}
