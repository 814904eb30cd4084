import type { Translate } from '../../../../shared/messages'
import type { Binding, Field, Section, Template } from '../../../../shared/model/template'
import { withNames } from '../../../../shared/rules/names'
import { fieldName } from '../../../../shared/rules/template-diff'
import { useT } from '../../../core/translator'
import { freshIds } from '../../forms/settings/fresh-ids'
import { addFields, addSection, afterRemoval, duplicate, partIds, remove } from './change'
import { find, ofField, ofSection } from './row'
import type { Editor } from './use-editor'

/** The title of a section, or else its first field with a name, since a section may have no heading on the page. */
export function sectionLabel(section: Section, t: Translate): string {
  const first = section.fields.find((field) => field.type !== 'page-break' && field.label.trim() !== '')
  const field = first && first.type !== 'page-break' ? first.label.trim() : ''
  return section.title.trim() || (field === '' ? t('templates:noTitle') : t('templates:noTitleFrom', { field }))
}

export function fieldLabel(field: Field, t: Translate): string {
  if (field.type === 'page-break') return t('templates:name.page-break')
  if (field.label.trim() !== '') return field.label
  return field.type === 'guidance' && field.text.trim() !== '' ? fieldName(field) : t('templates:noLabel')
}

/** What a field can be bound to, in words; without names that only a finished form can fill in. */
export const bindingName = (binding: Binding, t: Translate): string =>
  withNames(t(`templates:bind.${binding}`), { rep: t('print:plan.theRep'), manager: t('print:plan.theCoach') })

/** For how many frames the cursor must stay in place before it counts as settled. */
const steady = 3
const most = 120

/**
 * Puts the cursor into the first input of the properties, once they are shown. A closing dialog returns the focus some
 * frames later and would take the cursor away, so this is repeated until it stays.
 */
export function focusFirst(frames = 0, held = 0): void {
  window.requestAnimationFrame(() => {
    const first = document.querySelector<HTMLInputElement>('[data-first]')
    const there = first !== null && document.activeElement === first
    if (!there && !document.querySelector('[role="dialog"]')) {
      first?.focus()
      first?.select()
    }
    const stays = there ? held + 1 : 0
    if (stays < steady && frames < most) focusFirst(frames + 1, stays)
  })
}

/** Puts the focus on the selected row of the outline, once it is shown. */
export const focusOutline = () =>
  window.requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[role="grid"] [role="row"][aria-selected="true"]')?.focus()
  )

/** Actions for whole parts of the form. */
export function useParts({ draft, selected, change, select }: Editor) {
  const t = useT()
  const put = (next: Template) => change(() => next)
  return {
    addField(make: (id: string) => Field) {
      const field = make(freshIds(partIds(draft))())
      put(addFields(draft, selected, [field]))
      select(ofField(field.id))
      focusFirst()
    },
    addSection() {
      const id = freshIds(partIds(draft))()
      put(addSection(draft, selected, { id, title: t('templates:newSection'), help: '', fields: [] }))
      select(ofSection(id))
      focusFirst()
    },
    duplicateSelected() {
      const copy = duplicate(draft, selected)
      if (!copy) return
      put(copy.draft)
      select(copy.row)
      focusFirst()
    },
    removeSelected() {
      const found = find(draft, selected)
      if (found.is === 'form') return
      const next = remove(draft, selected)
      select(afterRemoval(draft, selected))
      put(next)
      focusOutline()
    }
  }
}
