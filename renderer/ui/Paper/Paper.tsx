import { type ReactNode, useCallback, useRef, useState } from 'react'
import { type Paper as PaperFormat, sizeOf } from '../../../shared/model/settings'
import { useT } from '../../core/translator'
import type { DrawnPage } from './drawn-page'
import { Marks, type PaperMarks } from './Marks'
import { PageWords } from './PageWords'
import styles from './Paper.module.css'
import type { PaperPage } from './paper-page'
import { useDeviceWidth, useDrawn } from './use-drawn'

interface PaperProps {
  /** Null until the first one is made; meanwhile an empty sheet is shown. */
  page: PaperPage | null
  format: PaperFormat
  /** What the paper is, for screen readers. */
  label: string
  /** Set when the newest page could not be made. */
  failed?: boolean
  /** False while a newer page is being made. */
  current?: boolean
  /** Parts that can be selected on the pages. */
  marks?: PaperMarks
  /** Shown below the paper, such as a button to enlarge it. */
  children?: ReactNode
}

/**
 * A PDF, or a picture of one that is not made yet, as sheets of paper that look as printed; the same words can be read
 * as text.
 */
export function Paper({ page, format, label, failed = false, current = true, marks, children }: PaperProps) {
  const t = useT()
  const sheets = useRef<HTMLDivElement>(null)
  const drawn = useDrawn(page, useDeviceWidth(sheets))
  const { pages } = drawn
  const broken = failed || drawn.failed
  const [reading, setReading] = useState(false)
  return (
    <section className={styles.paper} aria-label={label} aria-busy={!broken && !(current && drawn.of === page)}>
      <div ref={sheets} className={styles.sheets}>
        {broken && <p className={styles.failed}>{t('plan:paperFailed')}</p>}
        {pages.length === 0 && !broken && (
          <div className={`${styles.sheet} ${styles[sizeOf(format)]}`}>
            <p className={styles.drawing}>{t('plan:paperDrawing')}</p>
          </div>
        )}
        {pages.map((sheet) => (
          <Sheet
            key={sheet.number}
            page={sheet}
            marks={marks}
            label={t('print:footer.page', { page: sheet.number, pages: pages.length })}
          />
        ))}
      </div>
      {children && <div className={styles.under}>{children}</div>}
      {page && (
        <details className={styles.text} onToggle={(event) => setReading(event.currentTarget.open)}>
          <summary>{t('plan:readAsText')}</summary>
          {reading && <PageWords page={page} />}
        </details>
      )}
    </section>
  )
}

function Sheet({ page, label, marks }: { page: DrawnPage; label: string; marks: PaperMarks | undefined }) {
  const { canvas } = page
  // The same function while the canvas is the same: each new one would insert the canvas again, with each key.
  const show = useCallback((place: HTMLDivElement | null) => place?.replaceChildren(canvas), [canvas])
  return (
    <figure>
      <div className={styles.marked}>
        <div ref={show} role="img" aria-label={label} className={styles.sheet} />
        {marks && <Marks page={page.number} marks={marks} />}
      </div>
      <figcaption className={styles.caption} aria-hidden="true">
        {label}
      </figcaption>
    </figure>
  )
}
