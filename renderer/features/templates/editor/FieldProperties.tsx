import { kindOf } from '../../../../shared/model/fields'
import { type Binding, bindings, type Field, type Template } from '../../../../shared/model/template'
import { bindingsOf, type Problem } from '../../../../shared/rules/template-rules'
import { useT } from '../../../core/translator'
import { CheckBox } from '../../../ui/CheckBox'
import { SelectInput } from '../../../ui/SelectInput'
import { LineInput, NumberInput, WordsInput } from '../../forms/settings/inputs'
import { inWindow } from '../../forms/types'
import { Condition } from './Condition'
import { replaceField } from './change'
import { asType, bindOf, boundTo, freeTypesOf, openBindings } from './kinds'
import { PartTools } from './PartTools'
import { ProblemNotes } from './ProblemNotes'
import styles from './Properties.module.css'
import { bindingName } from './parts'
import type { Editor } from './use-editor'

interface FieldPropertiesProps {
  editor: Editor
  field: Field
  problems: readonly Problem[]
}

const writers = ['either', 'rep', 'manager'] as const
/** All properties of a field. */
export function FieldProperties({ editor, field, problems }: FieldPropertiesProps) {
  const t = useT()
  const { draft, change } = editor
  const { id, type } = field
  const set = (next: Field, key?: string) => change((form) => replaceField(form, id, () => next), key && `${id} ${key}`)
  const { language } = draft
  const { lined, asks } = kindOf(field)
  const { Properties } = inWindow(field)
  if (type === 'page-break')
    return (
      <div className={styles.properties}>
        <h3 className={styles.title}>{t('templates:name.page-break')}</h3>
        <p className={styles.note}>{t('templates:says.page-break')}</p>
        <PartTools editor={editor} />
      </div>
    )
  const setWhen = ({ showWhen: _, ...rest }: Field, showWhen: Field['showWhen']) =>
    set(showWhen ? { ...rest, showWhen } : rest)
  return (
    <div className={styles.properties}>
      <h3 className={styles.title}>{t('templates:fieldPane')}</h3>
      <ProblemNotes problems={problems} draft={draft} />
      <LineInput
        label={t('templates:label')}
        value={field.label}
        lang={language}
        first
        onChange={(label) => set({ ...field, label }, 'label')}
      />
      <KindSelect draft={draft} field={field} set={set} />
      {Properties && <Properties field={field} language={language} set={set} />}
      {type !== 'guidance' && (
        <WordsInput
          label={t('templates:help')}
          value={field.help}
          lang={language}
          onChange={(help) => set({ ...field, help }, 'help')}
        />
      )}
      {lined && (
        <NumberInput
          label={t('templates:lines')}
          value={field.lines}
          min={0}
          max={40}
          whole
          onChange={(lines) => lines !== undefined && set({ ...field, lines })}
        />
      )}
      {asks && (
        <SelectInput
          label={t('templates:writtenBy')}
          value={field.writtenBy}
          choices={writers.map((value) => ({ value, label: t(`templates:by.${value}`) }))}
          onChange={(writtenBy) => writtenBy && set({ ...field, writtenBy })}
        />
      )}
      <div className={styles.checks}>
        {asks && (
          <CheckBox checked={field.required} onChange={(required) => set({ ...field, required })}>
            {t(draft.kind === 'action-plan' ? 'templates:required' : 'templates:requiredOther')}
          </CheckBox>
        )}
        <CheckBox checked={field.private} onChange={(hidden) => set({ ...field, private: hidden })}>
          {t('templates:private')}
        </CheckBox>
        <CheckBox
          checked={field.column === 'side'}
          onChange={(side) => set({ ...field, column: side ? 'side' : 'main' })}
        >
          {t('templates:side')}
        </CheckBox>
        <Condition
          draft={draft}
          condition={field.showWhen}
          inside={[id]}
          onChange={(showWhen) => setWhen(field, showWhen)}
        />
      </div>
      <PartTools editor={editor} />
    </div>
  )
}

interface KindSelectProps {
  draft: Template
  field: Field
  set: (next: Field) => void
}

/** The type of a field, and what it is bound to. */
function KindSelect({ draft, field, set }: KindSelectProps) {
  const t = useT()
  const bind = bindOf(field)
  const free = freeTypesOf(draft.kind)
  const known = bindingsOf(draft.kind)
  const open = openBindings(draft)
  const choices = known.filter((binding) => binding === bind || open.includes(binding))
  return (
    <>
      {bind === null && free.some((one) => one === field.type) && (
        <SelectInput
          label={t('templates:kind')}
          value={free.find((one) => one === field.type) ?? null}
          choices={free.map((value) => ({ value, label: t(`templates:name.${value}`) }))}
          onChange={(type) => type && set(asType(field, type))}
        />
      )}
      {known.length > 0 && field.type !== 'guidance' && (
        <SelectInput<Binding>
          label={t('templates:standsFor')}
          value={bind}
          empty={t('templates:standsForNothing')}
          help={bind ? t(`templates:binds.${bind}`) : undefined}
          choices={choices
            .filter((binding) => binding === bind || bind !== null || bindings[binding] === field.type)
            .map((value) => ({ value, label: bindingName(value, t) }))}
          onChange={(binding) => set(boundTo(field, binding))}
        />
      )}
    </>
  )
}
