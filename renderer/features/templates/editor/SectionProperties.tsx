import type { Section } from '../../../../shared/model/template'
import type { Problem } from '../../../../shared/rules/template-rules'
import { useT } from '../../../core/translator'
import { LineInput, WordsInput } from '../../forms/settings/inputs'
import { Condition } from './Condition'
import { replaceSection } from './change'
import { PartTools } from './PartTools'
import { ProblemNotes } from './ProblemNotes'
import styles from './Properties.module.css'
import type { Editor } from './use-editor'

interface SectionPropertiesProps {
  editor: Editor
  section: Section
  problems: readonly Problem[]
}

/** All properties of a section. */
export function SectionProperties({ editor, section, problems }: SectionPropertiesProps) {
  const t = useT()
  const { draft, change } = editor
  const { id } = section
  const set = (next: Section, key?: string) =>
    change((form) => replaceSection(form, id, () => next), key && `${id} ${key}`)
  const { showWhen: _, ...always } = section
  return (
    <div className={styles.properties}>
      <h3 className={styles.title}>{t('templates:section')}</h3>
      <ProblemNotes problems={problems} draft={draft} />
      <LineInput
        label={t('templates:sectionTitle')}
        value={section.title}
        lang={draft.language}
        first
        onChange={(title) => set({ ...section, title }, 'title')}
      />
      <WordsInput
        label={t('templates:sectionHelp')}
        value={section.help}
        lang={draft.language}
        onChange={(help) => set({ ...section, help }, 'help')}
      />
      <div className={styles.checks}>
        <Condition
          draft={draft}
          condition={section.showWhen}
          inside={section.fields.map((field) => field.id)}
          onChange={(showWhen) => set(showWhen ? { ...always, showWhen } : always)}
        />
      </div>
      <PartTools editor={editor} />
    </div>
  )
}
