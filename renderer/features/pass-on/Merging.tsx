import { dateOf, shortDate } from '../../../shared/dates'
import type { CoachbookLook } from '../../../shared/model/coachbook-file'
import type { MergeAnswer, MergeLine, MergeLook, MergeQuestion } from '../../../shared/model/merge'
import { useToday } from '../../core/clock'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { PageHead, SectionTitle } from '../../ui/Page'
import { RadioCards } from '../../ui/RadioCards'
import { usePathName } from '../history/Offered'
import { usePartWords } from '../history/part-words'
import styles from './Merging.module.css'
import { answerRecord, answerRule, leave, merge, useTakeIn } from './take-in'

/** A workbook that came back, record by record beside the one that is here (N-6). Nothing is preselected. */
export function Merging({ look, found }: { look: CoachbookLook; found: MergeLook }) {
  const { t } = useTranslator()
  const { busy, answers } = useTakeIn()
  const { taken, kept, stays, questions, rules, ready } = found
  const isSame = taken.length + kept.length + questions.length === 0
  const open =
    questions.filter(({ path }) => answers.records[path] === undefined).length +
    rules.filter(({ key }) => answers.rules[key] === undefined).length
  return (
    <div className={styles.page}>
      <PageHead title={t('merge:title', { name: look.rep.name })} subtitle={t('merge:text')} />
      {look.notes === 'without' && <p className={styles.note}>{t('merge:withoutNotes')}</p>}
      {isSame && <p className={styles.text}>{t(stays > 0 ? 'merge:nothingNew' : 'merge:same')}</p>}
      <Lines title={t('merge:taken')} text={t('merge:takenText')} lines={taken} />
      {questions.length > 0 && (
        <section className={styles.section}>
          <SectionTitle>{t('merge:asked')}</SectionTitle>
          <p className={styles.text}>{t('merge:askedText')}</p>
          {questions.map((question) => (
            <Question key={question.path} question={question} answer={answers.records[question.path] ?? null} />
          ))}
        </section>
      )}
      {rules.map((rule) => (
        <section key={rule.key} className={styles.section}>
          <SectionTitle>{t(`merge:rule.${rule.key}`)}</SectionTitle>
          <p className={styles.text}>{t(`merge:ruleText.${rule.key}`)}</p>
          <Options rule={rule} answer={answers.rules[rule.key] ?? null} />
        </section>
      ))}
      <Lines title={t('merge:kept')} text={t('merge:keptText')} lines={kept} />
      {stays > 0 && !isSame && <p className={styles.text}>{t('merge:stays', { count: stays })}</p>}
      <div className={styles.foot}>
        <p className={styles.text} role="status">
          {open > 0 ? t('merge:open', { count: open }) : isSame ? '' : t('merge:ready')}
        </p>
        <div className={styles.buttons}>
          <Button isDisabled={busy} onPress={() => leave()}>
            {t(isSame ? 'merge:back' : 'ui:cancel')}
          </Button>
          {!isSame && (
            <Button look="primary" isDisabled={busy || !ready} onPress={() => merge()}>
              {t(busy ? 'merge:merging' : 'merge:merge')}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}

function Lines({ title, text, lines }: { title: string; text: string; lines: readonly MergeLine[] }) {
  const { t } = useTranslator()
  const nameOf = usePathName()
  if (lines.length === 0) return null
  return (
    <section className={styles.section}>
      <SectionTitle>{title}</SectionTitle>
      <p className={styles.text}>{text}</p>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.path}>
            <bdi>{nameOf(line)}</bdi>
            <span className={styles.quiet}>{t(`merge:kind.${line.kind}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Question({ question, answer }: { question: MergeQuestion; answer: MergeAnswer | null }) {
  const { t } = useTranslator()
  const nameOf = usePathName()
  const { path, what, why, can, mine, theirs } = question
  const name = nameOf(question)
  return (
    <article className={styles.question} aria-label={name}>
      <h4>
        <bdi>{name}</bdi>
      </h4>
      <p className={styles.quiet}>{t(`merge:why.${why}`)}</p>
      <div className={styles.sides}>
        <Side title={t('merge:here')} what={what} words={mine} />
        <Side title={t('merge:there')} what={what} words={theirs} />
      </div>
      <RadioCards
        label={name}
        value={answer}
        onChange={(chosen) => answerRecord(path, chosen)}
        cards={can.map((value) => ({ value, title: t(`merge:answer.${labelOf(question, value)}`) }))}
      />
    </article>
  )
}

function labelOf({ why, path }: MergeQuestion, answer: MergeAnswer) {
  if (answer === 'both') return path.startsWith('private/') ? 'both-words' : 'both'
  if (why === 'gone-there') return answer === 'mine' ? 'keep' : 'remove'
  if (why === 'gone-here') return answer === 'mine' ? 'leave-gone' : 'bring-back'
  if (why === 'beside') return answer === 'mine' ? 'leave-out' : 'add'
  return answer
}

interface SideProps {
  title: string
  /** The collection of the record. */
  what: string
  words: MergeQuestion['mine']
}

function Side({ title, what, words }: SideProps) {
  const { t } = useTranslator()
  const { partName, worded } = usePartWords()
  return (
    <div className={styles.side}>
      <p className={styles.sideTitle}>{title}</p>
      {words === null ? (
        <p className={styles.quiet}>{t('merge:notThere')}</p>
      ) : words.length === 0 ? (
        <p className={styles.quiet}>{t('merge:noWords')}</p>
      ) : (
        <dl>
          {words.map(({ part, text }) => (
            <div key={part}>
              <dt>{partName(part)}</dt>
              <dd dir="auto">{worded(what, part, text)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

function Options({ rule, answer }: { rule: MergeLook['rules'][number]; answer: string | null }) {
  const { t, language } = useTranslator()
  const today = useToday()
  const cards = rule.options.map(({ id, name, when, here, there }) => ({
    value: id,
    title: name ?? t('merge:noBehavior'),
    text: [
      t(here && there ? 'merge:onBoth' : here ? 'merge:here' : 'merge:there'),
      when === null ? '' : t('merge:since', { date: shortDate(dateOf(when), language, today) })
    ]
      .filter(Boolean)
      .join(' · ')
  }))
  return (
    <RadioCards
      label={t(`merge:rule.${rule.key}`)}
      cards={cards}
      value={answer}
      onChange={(id) => answerRule(rule.key, id)}
    />
  )
}
