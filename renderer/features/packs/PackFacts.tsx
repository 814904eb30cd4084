import { languageName } from '../../../shared/messages/languages'
import type { PackInfo } from '../../../shared/model/pack'
import { useTranslator } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import styles from './PackView.module.css'
import { sizeWords } from './pack-words'

/** Who wrote a pack and how it may be passed on. `bytes`: its size, if the file is at hand. */
export function PackFacts({ info, bytes }: { info: PackInfo; bytes?: number }) {
  const { t, language } = useTranslator()
  const facts = [
    { label: t('packScreens:version'), value: info.version },
    { label: t('packScreens:author'), value: info.author },
    { label: t('packScreens:license'), value: info.license },
    { label: t('packScreens:language'), value: languageName(info.language, language) },
    { label: t('packScreens:id'), value: info.id },
    ...(bytes === undefined ? [] : [{ label: t('packScreens:size'), value: sizeWords(bytes, language) }])
  ]
  return (
    <section>
      <SectionTitle>{t('packScreens:facts')}</SectionTitle>
      <dl className={styles.facts}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What was checked when the file was read; a pack that fails one of these checks is not opened. */
export function PackChecks() {
  const { t } = useTranslator()
  return (
    <section>
      <SectionTitle>{t('packScreens:checks')}</SectionTitle>
      <ul className={styles.checks}>
        {(['whole', 'safe', 'forms'] as const).map((check) => (
          <li key={check}>{t(`packScreens:check.${check}`)}</li>
        ))}
      </ul>
    </section>
  )
}
