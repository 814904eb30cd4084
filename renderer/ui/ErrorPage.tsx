import { useEffect, useState } from 'react'
import type { CallOutput } from '../../shared/contract'
import { troubleLine, troubleOf } from '../../shared/trouble'
import { call } from '../core/bridge'
import { copyText } from '../core/copy'
import { goBack } from '../core/navigation'
import { useT } from '../core/translator'
import { noteFault } from '../core/trouble'
import { useUnsaved } from '../core/unsaved'
import { Button } from './Button'
import styles from './ErrorPage.module.css'
import { PageHead } from './Page'

type Program = CallOutput<'app.info'>

/** What can be reported: versions, the kind of page, the error. No name, no path, no word of a workbook. */
function reportOf(program: Program | null, page: string, error: unknown): string {
  const { version, runtime, platform } = program ?? { version: '?', runtime: '?', platform: '?' }
  return [`Coachbook ${version} · ${runtime} · ${platform}`, `page ${page}`, troubleLine(troubleOf(error))].join('\n')
}

interface ErrorPageProps {
  error: unknown
  /** The kind of page, such as `/rep/$rep/plans`, without anybody's name. */
  page: string
  onAgain: () => void
  /** Another way out than back; null if there is none. */
  leave?: { label: string; run: () => void } | null
}

/** Shown in place of a page that failed (N-10). */
export function ErrorPage({ error, page, onAgain, leave }: ErrorPageProps) {
  const t = useT()
  const saved = useUnsaved(({ waiting }) => waiting === 0)
  const [program, setProgram] = useState<Program | null>(null)
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    call('app.info', {}).then(setProgram).catch(noteFault)
  }, [])
  const way = leave === undefined ? { label: t('actions:go.back'), run: () => void goBack() } : leave
  const report = reportOf(program, page, error)
  return (
    <div className={styles.page}>
      <PageHead title={t('frame:broken')} />
      <p>{t('frame:brokenWhy')}</p>
      <p role="status">{t(saved ? 'frame:brokenSaved' : 'frame:brokenWaiting')}</p>
      <div className={styles.buttons}>
        {way && <Button onPress={way.run}>{way.label}</Button>}
        <Button onPress={onAgain}>{t('frame:brokenAgain')}</Button>
        <Button
          onPress={() => {
            copyText(report)
            setCopied(true)
          }}
        >
          {t('frame:brokenCopy')}
        </Button>
        {copied && <span role="status">{t('frame:brokenCopied')}</span>}
      </div>
      <p className={styles.quiet}>{t('frame:brokenReport')}</p>
      <pre className={styles.report}>{report}</pre>
    </div>
  )
}
