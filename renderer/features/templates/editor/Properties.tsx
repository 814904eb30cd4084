import type { Problem } from '../../../../shared/rules/template-rules'
import { FieldProperties } from './FieldProperties'
import { FormProperties } from './FormProperties'
import { find, rowOfId } from './row'
import { SectionProperties } from './SectionProperties'
import type { Editor } from './use-editor'

/** The properties of the selected row, with its open problems. */
export function Properties({ editor, problems }: { editor: Editor; problems: readonly Problem[] }) {
  const { draft, selected } = editor
  const found = find(draft, selected)
  const here = problems.filter((problem) =>
    'at' in problem ? rowOfId(draft, problem.at) === selected : selected === 'form'
  )
  if (found.is === 'field')
    return <FieldProperties key={selected} editor={editor} field={found.field} problems={here} />
  if (found.is === 'section')
    return <SectionProperties key={selected} editor={editor} section={found.section} problems={here} />
  return <FormProperties editor={editor} problems={here} />
}
