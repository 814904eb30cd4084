import { useState } from 'react'
import { useMessages } from '../../../core/messages'
import { useOffer } from '../../../core/offer'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { Dialog, DialogButtons } from '../../../ui/Dialog'
import { SelectInput } from '../../../ui/SelectInput'
import styles from './CopyFrom.module.css'
import { adoption, copyField, copySection } from './copy'
import { fieldLabel, sectionLabel } from './parts'
import type { Editor } from './use-editor'

/** Sections and fields of the library's other forms, which can be copied into this one after the selected row. */
export function CopyFrom({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useT()
  const { draft, selected, change, select } = editor
  const say = useMessages((messages) => messages.say)
  const others = useOffer().templates.filter(({ template }) => template.id !== draft.id)
  // Forms of the same kind come first, since most of their fields fit.
  const sorted = [...others].sort(
    (a, b) => Number(b.template.kind === draft.kind) - Number(a.template.kind === draft.kind)
  )
  const [hash, setHash] = useState<string | null>(null)
  const from = (sorted.find((one) => one.hash === hash) ?? sorted[0])?.template

  function take(copied: ReturnType<typeof copyField>, name: string) {
    if (!copied.row) return
    change(() => copied.draft)
    select(copied.row)
    say({ tone: 'info', text: t('templates:copied', { name }) })
  }
  return (
    <Dialog title={t('templates:copyTitleDialog')} onClose={onClose} wide>
      <SelectInput
        label={t('templates:template')}
        value={from ? (sorted.find(({ template }) => template === from)?.hash ?? null) : null}
        choices={sorted.map(({ hash: value, template }) => ({ value, label: template.title }))}
        onChange={setHash}
      />
      {from && (
        <div className={styles.parts} lang={from.language}>
          {from.sections.map((section) => (
            <section key={section.id}>
              <Part
                name={sectionLabel(section, t)}
                label={t('templates:copySectionOf', { name: sectionLabel(section, t) })}
                onCopy={() => take(copySection(draft, selected, from, section.id), sectionLabel(section, t))}
              />
              <ul>
                {section.fields.map((field) => {
                  const name = fieldLabel(field, t)
                  const fits = adoption(field, draft) !== 'none'
                  return (
                    <li key={field.id}>
                      <Part
                        field
                        name={name}
                        label={t('templates:copyFieldOf', { name })}
                        onCopy={fits ? () => take(copyField(draft, selected, from, field.id), name) : null}
                      />
                    </li>
                  )
                })}
              </ul>
            </section>
          ))}
        </div>
      )}
      <DialogButtons>
        <Button look="primary" onPress={onClose}>
          {t('templates:done')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

interface PartProps {
  name: string
  label: string
  field?: boolean
  /** Null when it cannot be part of this form. */
  onCopy: (() => void) | null
}

function Part({ name, label, field = false, onCopy }: PartProps) {
  const t = useT()
  return (
    <div className={field ? `${styles.part} ${styles.field}` : styles.part}>
      <span className={field ? undefined : styles.section} dir="auto">
        {name}
        {!onCopy && <span className={styles.not}>{t('templates:cannotCopy')}</span>}
      </span>
      {onCopy && (
        <Button look="link" aria-label={label} onPress={onCopy}>
          {t('templates:copyPart')}
        </Button>
      )}
    </div>
  )
}
