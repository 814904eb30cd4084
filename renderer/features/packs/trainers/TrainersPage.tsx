import { createLazyRoute } from '@tanstack/react-router'
import { useState } from 'react'
import type { CallOutput } from '../../../../shared/contract'
import type { Moment } from '../../../../shared/model/scalars'
import { useAction } from '../../../core/actions'
import { call } from '../../../core/bridge'
import { useLibrary } from '../../../core/library'
import { attempt } from '../../../core/messages'
import { useT, useTranslator } from '../../../core/translator'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { Empty, PageHead, SectionTitle } from '../../../ui/Page'
import { ShortDate } from '../../../ui/ShortDate'
import { Table } from '../../../ui/Table'
import { LibraryTabs } from '../../templates/LibraryTabs'
import { Fingerprint } from '../Fingerprint'
import { useHeldPacks } from '../library'
import { TrustDialog } from '../TrustDialog'
import { tell } from '../telling'
import { MakeKey } from './MakeKey'
import styles from './TrainersPage.module.css'
import { distrust, trustAgain } from './trust'

type Card = NonNullable<CallOutput<'trainer.importCard'>>

/** Keys that packs are signed with here, and trainers whose cards are trusted. */
function TrainersPage() {
  const { t, ofCode } = useTranslator()
  const { trainers } = useHeldPacks()
  const readOnly = useLibrary(({ state }) => state?.readOnly) !== null
  const [making, setMaking] = useState(false)
  const [card, setCard] = useState<Card | null>(null)
  useAction('edit.undo', trustAgain)

  async function openCard() {
    const chosen = await attempt(() => call('trainer.importCard', {}))
    if (!chosen) return
    if (!chosen.trusted) return setCard(chosen)
    tell(t('packScreens:trustedBefore', { name: chosen.name }))
  }
  return (
    <>
      <PageHead title={t('packScreens:trainersTitle')} subtitle={t('packScreens:trainersSubtitle')}>
        {!readOnly && (
          <>
            <Button onPress={() => setMaking(true)}>{t('packScreens:makeKey')}</Button>
            <Button look="primary" onPress={() => openCard()}>
              {t('packScreens:openCard')}
            </Button>
          </>
        )}
      </PageHead>
      <LibraryTabs />
      {trainers?.notices.map((notice) => (
        <Banner key={`${notice.code} ${Object.values(notice.params).join(' ')}`}>
          {ofCode('notices', notice.code, notice.params, 'errors:call.failed')}
        </Banner>
      ))}
      {trainers && (
        <>
          <section className={styles.section}>
            <SectionTitle>{t('packScreens:trustedTitle')}</SectionTitle>
            {trainers.trusted.length === 0 ? (
              <Empty>{t('packScreens:noTrusted')}</Empty>
            ) : (
              <TrainerTable
                label={t('packScreens:trustedTitle')}
                when={t('packScreens:since')}
                rows={trainers.trusted.map((one) => ({ ...one, at: one.trustedAt }))}
                action={readOnly ? null : { say: 'distrust', run: (one) => distrust(one, t) }}
              />
            )}
          </section>
          <section className={styles.section}>
            <SectionTitle>{t('packScreens:keys')}</SectionTitle>
            {trainers.keys.length === 0 ? (
              <p className={styles.quiet}>{t('packScreens:noKeys')}</p>
            ) : (
              <TrainerTable
                label={t('packScreens:keys')}
                when={t('packScreens:made')}
                rows={trainers.keys.map((one) => ({ ...one, at: one.madeAt }))}
                action={{ say: 'saveCard', run: ({ fingerprint }) => saveCard(fingerprint, t) }}
              />
            )}
          </section>
        </>
      )}
      {making && <MakeKey onClose={() => setMaking(false)} />}
      {card && (
        <TrustDialog
          choice={card.choice}
          name={card.name}
          fingerprint={card.fingerprint}
          onClose={() => setCard(null)}
          onTrusted={() => tell(t('packScreens:trusted', { name: card.name }))}
        />
      )}
    </>
  )
}

async function saveCard(fingerprint: string, t: ReturnType<typeof useT>): Promise<void> {
  const saved = await attempt(() => call('trainer.exportCard', { fingerprint }))
  if (!saved) return
  tell(t('packScreens:cardSaved', { name: saved.name }), {
    label: t('packScreens:showInFolder'),
    run: () => void attempt(() => call('files.show', { file: saved.file }))
  })
}

interface Row {
  fingerprint: string
  name: string
  at: Moment
}

interface TrainerTableProps {
  label: string
  /** What the day in each row is. */
  when: string
  rows: readonly Row[]
  action: { say: 'distrust' | 'saveCard'; run: (row: Row) => Promise<void> } | null
}

function TrainerTable({ label, when, rows, action }: TrainerTableProps) {
  const t = useT()
  return (
    <Table
      className={styles.table}
      aria-label={label}
      stacks
      columns={[
        { id: 'name', name: t('packScreens:name') },
        { id: 'fingerprint', name: t('packScreens:fingerprint') },
        { id: 'when', name: when, className: styles.when },
        ...(action ? [{ id: 'action', name: null }] : [])
      ]}
    >
      {rows.map((row) => (
        <tr key={row.fingerprint}>
          <th scope="row" dir="auto">
            {row.name}
          </th>
          <td>
            <Fingerprint of={row.fingerprint} />
          </td>
          <td className={styles.when} data-label={when}>
            <ShortDate on={row.at} />
          </td>
          {action && (
            <td className={styles.action}>
              <Button
                look="link"
                aria-label={t(`packScreens:${action.say}Of`, { name: row.name })}
                onPress={() => action.run(row)}
              >
                {t(`packScreens:${action.say}`)}
              </Button>
            </td>
          )}
        </tr>
      ))}
    </Table>
  )
}

export const route = createLazyRoute('/templates/packs/trainers')({ component: TrainersPage })
