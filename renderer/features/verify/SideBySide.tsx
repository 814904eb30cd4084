import { useT } from '../../core/translator'
import styles from './FindingDialog.module.css'
import type { PdfFinding } from './verify-pdf'

/** The record's own words next to those of the page; lines that only one of them has are marked. */
export function SideBySide({ page }: { page: PdfFinding['page'] }) {
  const t = useT()
  return (
    <div className={styles.sides}>
      <Side
        title={t('verify:sideRecord')}
        lines={page.record}
        alone={page.onlyInRecord}
        mark={t('verify:onlyInRecord')}
      />
      <Side title={t('verify:sidePage')} lines={page.page} alone={page.onlyOnPage} mark={t('verify:onlyOnPage')} />
    </div>
  )
}

interface SideProps {
  title: string
  lines: readonly string[]
  alone: readonly string[]
  mark: string
}

function Side({ title, lines, alone, mark }: SideProps) {
  const marked = new Set(alone)
  // Lines of a page have no ids and never move.
  const numbered = lines.map((text, at) => ({ text, key: `${at} ${text}` }))
  return (
    <section aria-label={title} className={styles.side}>
      <h3 className={styles.title}>{title}</h3>
      {numbered.map(({ text, key }) =>
        marked.has(text) ? (
          <p key={key} dir="auto">
            <mark title={mark} className={styles.alone}>
              {text}
            </mark>
          </p>
        ) : (
          <p key={key} dir="auto">
            {text}
          </p>
        )
      )}
    </section>
  )
}
