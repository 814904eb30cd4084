import { v7 as newId } from 'uuid'
import { dateOf, longDate, timeOf } from '../../../shared/dates'
import type { Id } from '../../../shared/model/scalars'
import type { GivenStatement, StatementOf } from '../../../shared/model/statement'
import { sinceWords } from '../../../shared/print/stood'
import { shortName } from '../../../shared/rules/names'
import { begunStatementTo, statementsTo, subjectOf } from '../../../shared/rules/statements'
import { call } from '../../core/bridge'
import { handToRep } from '../../core/hand-over'
import { attempt } from '../../core/messages'
import { useDispatch, useReplica, useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { useFirst } from '../../ui/use-first'
import { AskSaid } from './AskSaid'
import styles from './Statements.module.css'

/** The rep's own statements to a record, beside it, and the way to add one. */
export function Statements({ of }: { of: StatementOf }) {
  const { t, language } = useTranslator()
  const workbook = useWorkbook()
  const given = statementsTo(workbook, of)
  const name = shortName(workbook.rep.name)
  const { shown, more } = useFirst(given, 20)
  if (given.length === 0 && subjectOf(workbook, of) === null) return null
  return (
    <section className={styles.statements} aria-label={t('statement:title', { name })}>
      <SectionTitle>{t('statement:title', { name })}</SectionTitle>
      <ul>
        {shown.map((statement) => (
          <li key={statement.id}>
            <figure className={styles.one}>
              <blockquote dir="auto">{statement.text}</blockquote>
              <figcaption>
                {t('statement:under', {
                  name: statement.name,
                  date: longDate(dateOf(statement.at), language),
                  time: timeOf(statement.at)
                })}
                {statement.filed && <AsFile statement={statement.id} filed={statement.filed} />}
              </figcaption>
              <Since statement={statement} />
            </figure>
          </li>
        ))}
      </ul>
      {more}
      <AskSaid given={given} />
      <Hand of={of} name={name} isFirst={given.length === 0} />
    </section>
  )
}

/** That the record was changed after the statement, and what stood there. */
function Since({ statement }: { statement: GivenStatement }) {
  const { t, language } = useTranslator()
  const since = sinceWords(useWorkbook(), statement, { t, language })
  if (!since) return null
  return (
    <div className={styles.since}>
      <p>{since.changed}</p>
      {since.title !== null && <p className={styles.small}>{since.title}</p>}
      <dl>
        {since.parts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

type Filed = NonNullable<GivenStatement['filed']>

/**
 * Says that a statement came back as a file and how the manager knows whose words they are, with a link to the file.
 */
function AsFile({ statement, filed }: { statement: Id; filed: Filed }) {
  const { t, language } = useTranslator()
  const { id: workbook } = useWorkbook()
  const { at, by, known, scan } = filed
  const show = () => attempt(() => call('copy.show', { workbook, record: statement, hash: scan.hash }))
  return (
    <>
      <p>{t('statement:filed', { name: by, date: longDate(dateOf(at), language) })}</p>
      <p dir="auto">{t('answer:knownBy', { words: known })}</p>
      <Button look="link" onPress={show}>
        {t('answer:show')}
      </Button>
    </>
  )
}

function Hand({ of, name, isFirst }: { of: StatementOf; name: string; isFirst: boolean }) {
  const t = useT()
  const workbook = useWorkbook()
  const dispatch = useDispatch()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const begun = begunStatementTo(workbook, of)
  if (readOnly || subjectOf(workbook, of) === null) return null

  async function hand() {
    const statement = begun?.id ?? newId()
    if (!begun && !(await dispatch({ type: 'statement.begin', id: statement, of }))) return
    await handToRep({ workbook: workbook.id, statement })
  }
  const hasWords = begun !== undefined && begun.text.trim() !== ''
  return (
    <>
      {(hasWords || isFirst) && (
        <p className={styles.note}>{t(hasWords ? 'statement:begun' : 'statement:none', { name })}</p>
      )}
      <Button onPress={hand}>{t(hasWords ? 'statement:goOn' : 'statement:hand', { name })}</Button>
    </>
  )
}
