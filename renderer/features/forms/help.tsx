import { create } from 'zustand'
import { allFields, type Field, type Template } from '../../../shared/model/template'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'

/** Template ids of forms whose help is unfolded; remembered while the window is open. */
const useUnfolded = create<{ forms: readonly string[] }>(() => ({ forms: [] }))

export const useHelpShown = (template: Template): boolean => useUnfolded(({ forms }) => forms.includes(template.id))

const toggle = (id: string) =>
  useUnfolded.setState(({ forms }) => ({
    forms: forms.includes(id) ? forms.filter((other) => other !== id) : [...forms, id]
  }))

const hasHelp = (template: Template) =>
  template.sections.some((section) => section.help !== '') || allFields(template).some((field) => field.help !== '')

/** Unfolds and folds the help beside the fields of a form; belongs into the page's head. */
export function HelpToggle({ template }: { template: Template }) {
  const t = useT()
  const shown = useHelpShown(template)
  if (!hasHelp(template)) return null
  return (
    <Button look="plain" aria-label={t('forms:help')} aria-pressed={shown} onPress={() => toggle(template.id)}>
      <span aria-hidden="true">?</span>
    </Button>
  )
}

interface ExamplesProps {
  template: Template
  fields: readonly Pick<Field, 'help'>[]
}

/** The same as a text button, for the fields on the screen; nothing if none of them has help. */
export function ExamplesToggle({ template, fields }: ExamplesProps) {
  const t = useT()
  const shown = useHelpShown(template)
  if (!fields.some(({ help }) => help !== '')) return null
  return (
    <Button look="link" aria-expanded={shown} onPress={() => toggle(template.id)}>
      {t(shown ? 'forms:examplesHide' : 'forms:examplesShow')}
    </Button>
  )
}
