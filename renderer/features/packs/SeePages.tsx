import { useEffect, useId, useState } from 'react'
import type { CallInput, CallOutput } from '../../../shared/contract'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { useT } from '../../core/translator'
import { noteFault } from '../../core/trouble'
import { Button } from '../../ui/Button'
import { Paper } from '../../ui/Paper/Paper'
import styles from './SeePages.module.css'

/** Shows the page of a form alone, or beside the one that it replaces: the library's or the manager's own. */
type Show =
  | { kind: 'alone'; version: string }
  | {
      kind: 'beside'
      beside: CallInput<'packs.differencePages'>['beside']
      before: string | null
      after: string | null
    }

interface SeePagesProps {
  choice: string
  template: string
  title: string
  show: Show
}

/** A button that unfolds the pages of a form in the opened pack. */
export function SeePages({ choice, template, title, show }: SeePagesProps) {
  const t = useT()
  const [open, setOpen] = useState(false)
  const place = useId()
  const [see, seeOf] =
    show.kind === 'alone'
      ? (['packScreens:seePage', 'packScreens:seePageOf'] as const)
      : show.beside === 'own'
        ? (['packScreens:seeYours', 'packScreens:seeYoursOf'] as const)
        : (['packScreens:seeBoth', 'packScreens:seeBothOf'] as const)
  const hide = show.kind === 'alone' ? 'packScreens:hidePage' : 'packScreens:hideBoth'
  return (
    <>
      <Button
        look="link"
        aria-expanded={open}
        aria-controls={open ? place : undefined}
        aria-label={open ? undefined : t(seeOf, { title })}
        onPress={() => setOpen(!open)}
      >
        {t(open ? hide : see)}
      </Button>
      {open && (
        <div id={place} className={styles.place}>
          <Pages choice={choice} template={template} show={show} />
        </div>
      )}
    </>
  )
}

type Drawn = CallOutput<'packs.differencePages'>

function Pages({ choice, template, show }: Omit<SeePagesProps, 'title'>) {
  const t = useT()
  const paper = useLibrary(({ settings }) => settings?.paper ?? 'a4')
  const beside = show.kind === 'alone' ? 'installed' : show.beside
  const [drawn, setDrawn] = useState<Drawn | 'failed' | null>(null)
  useEffect(() => {
    let left = false
    call('packs.differencePages', { choice, template, beside, paper }).then(
      (pages) => left || setDrawn(pages),
      (error) => {
        noteFault(error)
        if (!left) setDrawn('failed')
      }
    )
    return () => {
      left = true
    }
  }, [choice, template, beside, paper])

  const failed = drawn === 'failed'
  const pages = failed ? null : drawn
  const comes = t('packScreens:comes', { version: (show.kind === 'alone' ? show.version : show.after) ?? '' })
  const after = <Sheets caption={comes} pdf={pages?.after.pdf ?? null} failed={failed} />
  if (show.kind === 'alone') return <div className={styles.alone}>{after}</div>
  const version = show.before ?? ''
  const here =
    show.beside === 'installed'
      ? t('packScreens:have', { version })
      : t(version === '' ? 'packScreens:yours' : 'packScreens:yoursAt', { version })
  return (
    <div className={styles.both} data-wide>
      <Sheets caption={here} pdf={pages?.before?.pdf ?? null} failed={failed} />
      {after}
    </div>
  )
}

function Sheets({ caption, pdf, failed }: { caption: string; pdf: Uint8Array | null; failed: boolean }) {
  const paper = useLibrary(({ settings }) => settings?.paper ?? 'a4')
  return (
    <div className={styles.sheets}>
      <p className={styles.caption} aria-hidden="true">
        {caption}
      </p>
      <Paper page={pdf} format={paper} label={caption} failed={failed} />
    </div>
  )
}
