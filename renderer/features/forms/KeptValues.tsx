import type { FieldValues } from '../../../shared/model/template'
import { keptValues } from '../../../shared/rules/template-move'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import type { Form } from './form'
import { keptLabel, keptWords } from './kept-words'
import styles from './MoveToVersion.module.css'

interface KeptValuesProps {
  form: Form
  record: { values: FieldValues; private: { values: FieldValues } }
}

/** Values of a record from an earlier version of its form for which this version has no field (T-3). */
export function KeptValues({ form, record }: KeptValuesProps) {
  const setting = useTranslator()
  const { t } = setting
  const { templates } = useWorkbook()
  const kept = keptValues(
    { values: record.values, private: record.private.values },
    form.template,
    Object.values(templates)
  )
  if (kept.length === 0) return null
  return (
    <section className={styles.kept}>
      <SectionTitle>{t('templates:kept.title')}</SectionTitle>
      <dl>
        {kept.map((value) => {
          const label = keptLabel(value)
          return (
            <div key={`${value.id} ${value.private}`} className={styles.value}>
              <div>
                <dt className={styles.help}>{label}</dt>
                <dd dir="auto">{keptWords(value, setting)}</dd>
              </div>
              {!form.readOnly && (
                <Button
                  look="link"
                  aria-label={t('templates:kept.clear', { label })}
                  onPress={() => form.write(value.id, null)}
                >
                  {t('templates:remove_part')}
                </Button>
              )}
            </div>
          )
        })}
      </dl>
    </section>
  )
}
