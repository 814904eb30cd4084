import {
  isHereToo,
  libraryWords,
  originalName,
  originalWords,
  pageWords,
  recordWords,
  versionWords
} from '../../../shared/rules/finding-words'
import { useT } from '../../core/translator'
import styles from './FindingDialog.module.css'
import type { PdfFinding } from './verify-pdf'

interface ChecksProps {
  finding: PdfFinding
  checked: NonNullable<PdfFinding['checked']>
}

/** What was checked and what was not, part by part, and what a person must compare with the paper. */
export function Checks({ finding, checked }: ChecksProps) {
  const t = useT()
  const { revisions, overlays, original } = checked
  const isHere = isHereToo(finding)
  const rows = [
    { label: t('verify:record'), words: [recordWords(finding, t)] },
    {
      label: t('verify:page'),
      words: [
        pageWords(finding, t),
        ...[versionWords(finding, t)].filter((words) => words !== ''),
        ...(overlays > 0 ? [t('verify:overlays', { count: overlays })] : [])
      ]
    },
    { label: t('verify:library'), words: [libraryWords(finding, t)] },
    ...(original === null ? [] : [{ label: originalName(finding, t), words: [originalWords(finding, t)] }]),
    {
      label: t('verify:revisions'),
      words: [t('verify:saved', { count: Math.max(1, revisions) })]
    },
    {
      label: t('verify:paper'),
      words: [
        t('verify:compare', { seal: finding.seal.replaceAll(' ', '\u00a0') }),
        ...(isHere ? [] : [t('verify:compare.why')])
      ]
    }
  ]
  return (
    <section aria-label={t('verify:checked')}>
      <h3 className={styles.title}>{t('verify:checked')}</h3>
      <dl className={styles.facts}>
        {rows.map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {words.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
