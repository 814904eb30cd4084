import { useState } from 'react'
import type { SignedAddendum } from '../../../../shared/model/addendum'
import { isAgreedTo, lastAgreed } from '../../../../shared/rules/addenda'
import { lacksInk, stanceOf } from '../../../../shared/rules/signing'
import { sinceSealed } from '../../../../shared/rules/since-sealed'
import { sinceWords } from '../../../../shared/rules/since-words'
import { go, paths } from '../../../core/navigation'
import { useReplica, useWorkbook } from '../../../core/replica'
import { useT, useTranslator } from '../../../core/translator'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { PageHead } from '../../../ui/Page'
import { Statements } from '../../statement/Statements'
import { InkWord } from '../InkWord'
import { KeptBanner } from '../KeptBanner'
import { LivePaper } from '../LivePaper'
import { Seal } from '../Seal'
import { SetAsideWords, setAsideIn } from '../SetAsideWords'
import { SignatureList } from '../SignatureList'
import styles from '../SignedPage.module.css'
import { useExport } from '../use-export'
import { useRecordPage } from '../use-record-page'
import { AddendumSubtitle } from './AddendumSubtitle'
import { useHeldWords, useShortNames } from './people'

/** A signed addendum: its page, who signed how, and whether it is intact and fits its plan. */
export function SignedPage({ addendum }: { addendum: SignedAddendum }) {
  const t = useT()
  const workbook = useWorkbook()
  const { id, original } = addendum
  const names = useShortNames(addendum)
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const page = useRecordPage('addendum', addendum)
  const { written, save, show, print } = useExport('addendum', id)
  const [large, setLarge] = useState(false)
  const awaitsInk = lacksInk(addendum)
  return (
    <>
      <PageHead title={original.title} subtitle={<AddendumSubtitle addendum={addendum} />}>
        {written && <Button onPress={() => show()}>{t('plan:showInFolder')}</Button>}
        <Button onPress={() => save()}>{t('plan:savePdf')}</Button>
        <Button look="primary" onPress={print}>
          {t('forms:print')}
        </Button>
      </PageHead>
      {awaitsInk && !readOnly && <InkWord kind="addendum" of={addendum} name={names.rep} />}
      <KeptBanner page={page} of={addendum} />
      <NotOnThisPage addendum={addendum} />
      {page.missingGlyphs.length > 0 && (
        <Banner>{t('plan:glyphsSigned', { signs: page.missingGlyphs.join(', ') })}</Banner>
      )}
      <div className={large ? `${styles.columns} ${styles.large}` : styles.columns}>
        <LivePaper page={page} label={t('plan:paperSigned')} large={large} onLarge={setLarge} />
        <div className={styles.facts}>
          <SignatureList of={addendum} roles={addendum.roles} />
          <Seal kind="addendum" of={addendum} />
          <Statements of={{ kind: 'addendum', id }} />
          <SetAsideWords words={setAsideIn(workbook, (words) => words.addendum === id)} />
        </div>
      </div>
    </>
  )
}

/** Says that what is on the page never came into force, or no longer is, and what is in force instead. */
function NotOnThisPage({ addendum }: { addendum: SignedAddendum }) {
  const translator = useTranslator()
  const workbook = useWorkbook()
  const holds = useHeldWords(addendum)
  if (stanceOf(addendum) === null) return null
  if (!isAgreedTo(addendum)) return <Banner>{translator.t('addendum:notAgreed', { holds })}</Banner>
  const since = sinceSealed(workbook, addendum)
  if (!since) return null
  const last = since.is === 'added' ? lastAgreed(workbook, addendum.original.plan) : undefined
  return (
    <Banner
      isNext={last !== undefined}
      action={
        last && (
          <Button onPress={() => go(paths.addendum(workbook.id, last.id))}>{translator.t('addendum:open')}</Button>
        )
      }
    >
      {sinceWords(since, 'addendum', translator)}
    </Banner>
  )
}
