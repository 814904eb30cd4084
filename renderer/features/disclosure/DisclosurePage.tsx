import { createLazyRoute } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import type { CallOutput } from '../../../shared/contract'
import { type PrivateKind, privateKinds } from '../../../shared/model/disclosure'
import { privateWords } from '../../../shared/print/private-words'
import { useAction } from '../../core/actions'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { paths } from '../../core/navigation'
import { attemptPaper, saySaved } from '../../core/paper'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { noteFault } from '../../core/trouble'
import { flushTyping } from '../../core/typing'
import { Button } from '../../ui/Button'
import { CheckBox } from '../../ui/CheckBox'
import { LargePrint } from '../../ui/LargePrint'
import { PageHead, SectionTitle } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { Paper } from '../../ui/Paper/Paper'
import { usePrint } from '../forms/use-print'
import styles from './DisclosurePage.module.css'

export const route = createLazyRoute('/rep/$rep/disclosure')({ component: DisclosurePage })

/** What a rep who asks for their data receives, and which private words the manager adds to it (N-7). */
function DisclosurePage() {
  const { t, language } = useTranslator()
  const workbook = useWorkbook()
  const { id, rep } = workbook
  const paper = useLibrary(({ settings }) => settings?.paper ?? 'a4')
  const [chosen, choose] = useState<readonly PrivateKind[]>([])
  const words = useMemo(() => privateWords(workbook, { t, language }), [workbook, t, language])
  const there = privateKinds.filter((kind) => words[kind].length > 0)
  const included = there.filter((kind) => chosen.includes(kind))
  const asked = { workbook: id, included }
  const { page, failed, current } = usePage(asked, paper)
  const print = usePrint((onPaper) => call('disclosure.print', { ...asked, paper: onPaper }))

  async function save() {
    await flushTyping()
    const saved = await attemptPaper(() => call('disclosure.export', { ...asked, paper }))
    if (saved) saySaved(t('disclosure:saved', { name: saved.name }), saved.file)
  }
  useAction('paper.save', save)
  const toggle = (kind: PrivateKind, on: boolean) =>
    choose((before) => [...before.filter((one) => one !== kind), ...(on ? [kind] : [])])

  return (
    <>
      <PageHead
        title={t('disclosure:title')}
        subtitle={
          <>
            <PageLink to={paths.rep(id)}>{rep.name}</PageLink>
            {' · '}
            {t('disclosure:subtitle', { name: rep.name })}
          </>
        }
      >
        <Button onPress={print}>{t('disclosure:print')}</Button>
        <Button look="primary" onPress={save}>
          {t('disclosure:save')}
        </Button>
      </PageHead>
      <div className={styles.two}>
        <section>
          <SectionTitle>{t('disclosure:decide')}</SectionTitle>
          {there.length === 0 ? (
            <p>{t('disclosure:none')}</p>
          ) : (
            <>
              <p className={styles.text}>{t('disclosure:decideText')}</p>
              {there.map((kind) => (
                <div key={kind} className={styles.choice}>
                  <CheckBox checked={included.includes(kind)} onChange={(on) => toggle(kind, on)}>
                    {t('disclosure:choice', { kind: t(`disclosure:kind.${kind}`), count: words[kind].length })}
                  </CheckBox>
                  <p className={styles.why}>{t(`disclosure:why.${kind}`)}</p>
                </div>
              ))}
            </>
          )}
        </section>
        <Paper
          page={page?.pdf ?? null}
          format={paper}
          label={t('disclosure:preview')}
          failed={failed}
          current={current}
        >
          <LargePrint />
        </Paper>
      </div>
    </>
  )
}

type Page = CallOutput<'disclosure.page'>

/** The pages of the current choice; the earlier ones stay until the new ones are made. */
function usePage(
  asked: { workbook: string; included: readonly PrivateKind[] },
  paper: Parameters<typeof call<'disclosure.page'>>[1]['paper']
) {
  const workbook = useWorkbook()
  const key = JSON.stringify([asked, paper])
  const [made, setMade] = useState<{ of: unknown; key: string; page: Page | null; failed: boolean } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked; the workbook is what it is made from
  useEffect(() => {
    let gone = false
    call('disclosure.page', { workbook: asked.workbook, included: [...asked.included], paper }).then(
      (page) => gone || setMade({ of: workbook, key, page, failed: false }),
      (error) => {
        noteFault(error)
        if (!gone) setMade((before) => ({ of: workbook, key, page: before?.page ?? null, failed: true }))
      }
    )
    return () => {
      gone = true
    }
  }, [key, workbook])
  return { page: made?.page ?? null, failed: made?.failed ?? false, current: made?.of === workbook && made.key === key }
}
