import { useT } from '../../core/translator'
import styles from './FindingDialog.module.css'
import type { PdfFinding } from './verify-pdf'

/** How a record differs from the one with the same id in the library, in the lines of both pages. */
export function Otherwise({ here }: { here: NonNullable<PdfFinding['here']> }) {
  const t = useT()
  const { onlyInFile, onlyHere } = here
  const sides = [
    { title: t('verify:here.onlyInFile'), lines: onlyInFile },
    { title: t('verify:here.onlyHere'), lines: onlyHere }
  ].filter(({ lines }) => lines.length > 0)
  return (
    <section aria-label={t('verify:here')}>
      <h3 className={styles.title}>{t('verify:here')}</h3>
      {sides.length === 0 && <p>{t('verify:here.order')}</p>}
      <dl className={styles.facts}>
        {sides.map(({ title, lines }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {[...new Set(lines)].map((line) => (
                <p key={line} dir="auto">
                  {line}
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
