import { createLazyRoute } from '@tanstack/react-router'
import { useState } from 'react'
import type { CallOutput } from '../../../../shared/contract'
import { useAction } from '../../../core/actions'
import { call } from '../../../core/bridge'
import { useLibrary } from '../../../core/library'
import { attempt } from '../../../core/messages'
import { type useT, useTranslator } from '../../../core/translator'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { Empty, PageHead, SectionTitle } from '../../../ui/Page'
import { LibraryTabs } from '../../templates/LibraryTabs'
import { useHeldPacks } from '../library'
import { TrustDialog } from '../TrustDialog'
import { tell } from '../telling'
import { BackUpKey, BringInKey, RemoveKey } from './KeyDialogs'
import { MakeKey } from './MakeKey'
import styles from './TrainersPage.module.css'
import { TrainerTable } from './TrainerTable'
import { distrust, trustAgain } from './trust'

type Card = NonNullable<CallOutput<'trainer.importCard'>>
type Chosen = NonNullable<CallOutput<'trainer.chooseKey'>>
type Named = { fingerprint: string; name: string }
type Asked = Named & { what: 'back-up' | 'remove' }

/** Keys for signing packs here, and trainers whose cards are trusted. */
function TrainersPage() {
  const { t, ofCode } = useTranslator()
  const { trainers } = useHeldPacks()
  const readOnly = useLibrary(({ state }) => state?.readOnly) !== null
  const [making, setMaking] = useState(false)
  const [card, setCard] = useState<Card | null>(null)
  const [key, setKey] = useState<Chosen | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  useAction('edit.undo', trustAgain)

  async function openCard() {
    const chosen = await attempt(() => call('trainer.importCard', {}))
    if (!chosen) return
    if (!chosen.trusted) return setCard(chosen)
    tell(t('packScreens:trustedBefore', { name: chosen.name }))
  }
  async function openKey() {
    const chosen = await attempt(() => call('trainer.chooseKey', {}))
    if (!chosen) return
    if (!chosen.known) return setKey(chosen)
    tell(t('packScreens:keyKnown', { name: chosen.name }))
  }
  const close = () => setAsked(null)
  return (
    <>
      <PageHead title={t('packScreens:trainersTitle')} subtitle={t('packScreens:trainersSubtitle')}>
        {!readOnly && (
          <>
            <Button onPress={() => setMaking(true)}>{t('packScreens:makeKey')}</Button>
            <Button onPress={() => openKey()}>{t('packScreens:keysElsewhere')}</Button>
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
                actions={readOnly ? [] : [{ say: 'distrust', run: (one) => void distrust(one, t) }]}
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
                actions={[
                  { say: 'saveCard', run: ({ fingerprint }) => void saveCard(fingerprint, t) },
                  { say: 'backUp', run: ({ fingerprint, name }) => setAsked({ what: 'back-up', fingerprint, name }) },
                  ...(readOnly
                    ? []
                    : [
                        {
                          say: 'removeKey' as const,
                          run: ({ fingerprint, name }: Named) => setAsked({ what: 'remove', fingerprint, name })
                        }
                      ])
                ]}
              />
            )}
          </section>
        </>
      )}
      {asked?.what === 'back-up' && <BackUpKey of={asked} onClose={close} />}
      {asked?.what === 'remove' && <RemoveKey of={asked} onClose={close} />}
      {key && <BringInKey chosen={key} onClose={() => setKey(null)} />}
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

export const route = createLazyRoute('/templates/packs/trainers')({ component: TrainersPage })
