import { useEffect, useState } from 'react'
import type { ChangedRecord } from '../../../shared/model/history'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { useWorkbookId } from '../../core/replica'
import { useT } from '../../core/translator'
import { usePathName } from './Offered'
import styles from './PastWords.module.css'
import { usePartWords } from './part-words'

/** From this many characters on, a text is folded. */
const long = 400
const beginning = 140

/** What stood in the records before an action, and after it; private words are folded. */
export function PastWords({ first, last }: { first: number; last: number }) {
  const t = useT()
  const workbook = useWorkbookId()
  const [found, setFound] = useState<{ records: ChangedRecord[] | null } | null>(null)
  useEffect(() => {
    let wanted = true
    void attempt(() => call('workbook.pastWords', { workbook, first, last })).then((records) => {
      if (wanted && records !== undefined) setFound({ records })
    })
    return () => {
      wanted = false
    }
  }, [workbook, first, last])
  if (!found) return null
  const { records } = found
  if (records === null) return <p className={styles.quiet}>{t('history:wordsUnsure')}</p>
  if (records.length === 0) return <p className={styles.quiet}>{t('history:wordsNone')}</p>
  return (
    <div className={styles.records}>
      {records.map((record) => (
        <OneRecord key={record.path} record={record} />
      ))}
    </div>
  )
}

function OneRecord({ record }: { record: ChangedRecord }) {
  const t = useT()
  const nameOf = usePathName()
  const { path, open, own } = record
  return (
    <section>
      <h4>
        <bdi>{nameOf(record)}</bdi>
      </h4>
      <Parts path={path} parts={open} />
      {own.length > 0 && (
        <details>
          <summary>{t('history:wordsOwn')}</summary>
          <Parts path={path} parts={own} />
        </details>
      )}
    </section>
  )
}

function Parts({ path, parts }: { path: string; parts: ChangedRecord['open'] }) {
  const t = useT()
  const { partName, worded } = usePartWords()
  const what = path.split('/')[0] ?? path
  return parts.map(({ part, before, after }) => (
    <div key={part} className={styles.part}>
      <p className={styles.quiet}>{partName(part)}</p>
      <dl>
        <dt>{t('history:wordsBefore')}</dt>
        <dd>
          <Folded text={worded(what, part, before)} />
        </dd>
        <dt>{t('history:wordsAfter')}</dt>
        <dd>
          <Folded text={worded(what, part, after)} />
        </dd>
      </dl>
    </div>
  ))
}

/** A text as it stood; of a long one the beginning, which opens it. */
function Folded({ text }: { text: string }) {
  if (text.length <= long) return <p dir="auto">{text}</p>
  return (
    <details>
      <summary dir="auto">{`${text.slice(0, beginning).trim()}…`}</summary>
      <p dir="auto">{text}</p>
    </details>
  )
}
