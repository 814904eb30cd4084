import { createLazyRoute } from '@tanstack/react-router'
import type { Lost, OfferedChange } from '../../../shared/model/set-aside'
import { paths } from '../../core/navigation'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty, PageHead, SectionTitle } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import styles from './Aside.module.css'
import { Offered, useRecordName } from './Offered'
import { PlansApart } from './PlansApart'
import { SignedTwice } from './SignedTwice'
import { TextApart } from './TextApart'
import { useAside } from './use-aside'

/** Another program has the library, so what waits can be answered there. */
const isElsewhere = /^library\.(?:locked|taken)$/

/** Whether a change is a question: of two versions of a record, two plans or two texts, one stays. */
const isAsked = ({ twice, plans, text }: OfferedChange) => twice !== null || plans !== null || text !== null

const partFor = ({ twice, plans, text }: OfferedChange) =>
  twice ? SignedTwice : plans ? PlansApart : text ? TextApart : Offered

/**
 * What was set aside because the files of a workbook were damaged or two programs wrote to it; nothing is applied
 * without asking.
 */
function AsidePage() {
  const t = useT()
  const { id, rep } = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly)
  const writable = readOnly === null
  const { aside, working, apply, write, leaveOut, seen } = useAside(id)
  if (!aside) return null
  const asked = aside.changes.filter((change) => isAsked(change) && !change.leftOut)
  const waiting = aside.changes.filter((change) => !isAsked(change) && !change.leftOut)
  const left = aside.changes.filter((change) => !isAsked(change) && change.leftOut)
  const answered = aside.changes.filter((change) => isAsked(change) && change.leftOut)
  const fitting = waiting.filter(({ obstacle }) => obstacle === null)
  const isEmpty = aside.changes.length === 0 && aside.losses.length === 0
  const list = (changes: readonly OfferedChange[], level: 3 | 4 = 4) => (
    <ul className={styles.list}>
      {changes.map((change) => {
        const Part = partFor(change)
        return (
          <Part
            key={change.key}
            change={change}
            writable={writable}
            working={working}
            level={level}
            onApply={() => void apply([change])}
            onLeaveOut={(out) => void leaveOut([change], out)}
            onWrite={(text) => write(change, text)}
          />
        )
      })}
    </ul>
  )
  return (
    <div className={styles.page}>
      <PageHead
        title={t('aside:title')}
        subtitle={
          <PageLink to={paths.rep(id)}>
            <bdi>{rep.name}</bdi>
          </PageLink>
        }
      >
        {writable && waiting.length > 1 && (
          <Button look="plain" isDisabled={working} onPress={() => leaveOut(waiting, true)}>
            {t('aside:leaveOutAll')}
          </Button>
        )}
        {writable && fitting.length > 1 && (
          <Button look="primary" isDisabled={working} onPress={() => apply(fitting)}>
            {t('aside:applyAll', { count: fitting.length })}
          </Button>
        )}
      </PageHead>
      {isEmpty && <Empty>{t('aside:none')}</Empty>}
      {readOnly && aside.changes.length > 0 && (
        <p className={styles.help}>{t(isElsewhere.test(readOnly.code) ? 'aside:answerThere' : 'aside:answerLater')}</p>
      )}
      {asked.length > 0 && list(asked, 3)}
      {waiting.length > 0 && (
        <section>
          {writable && <p className={styles.help}>{t('aside:help')}</p>}
          {list(waiting, 3)}
        </section>
      )}
      {aside.losses.length > 0 && <Losses losses={aside.losses} onSeen={writable ? () => void seen() : undefined} />}
      {answered.length > 0 && (
        <section>
          <SectionTitle>{t('aside:twice.answeredTitle')}</SectionTitle>
          {writable && <p className={styles.help}>{t('aside:twice.answered')}</p>}
          {list(answered)}
        </section>
      )}
      {left.length > 0 && (
        <section>
          <SectionTitle>{t('aside:leftOut')}</SectionTitle>
          {writable && <p className={styles.help}>{t('aside:leftOutHelp')}</p>}
          {list(left)}
        </section>
      )}
    </div>
  )
}

function Losses({ losses, onSeen }: { losses: readonly Lost[]; onSeen: (() => void) | undefined }) {
  const t = useT()
  const nameOf = useRecordName()
  const wordsOf = ({ count, records }: Lost) => {
    const many = count === null ? t('aside:lostSome') : t('aside:lostCount', { count })
    if (records === null) return t('aside:lostUnknown', { count: many })
    if (records.length === 0) return t('aside:lostBeside', { count: many })
    return t('aside:lostTo', { count: many, records: [...new Set(records.map(nameOf))].join('; ') })
  }
  return (
    <section>
      <SectionTitle aside={onSeen && <Button onPress={onSeen}>{t('aside:seen')}</Button>}>
        {t('aside:lost')}
      </SectionTitle>
      <p className={styles.help}>{t('aside:lostHelp')}</p>
      <ul className={styles.losses}>
        {losses.map((loss) => (
          <li key={JSON.stringify(loss)}>{wordsOf(loss)}</li>
        ))}
      </ul>
    </section>
  )
}

export const route = createLazyRoute('/rep/$rep/aside')({ component: AsidePage })
