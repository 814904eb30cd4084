import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useT } from '../core/translator'
import { Button } from './Button'
import hidden from './visually-hidden.module.css'

const fields =
  'input:enabled:not([readonly], [type="hidden"]), textarea:enabled:not([readonly]), select:enabled, [contenteditable="true"]'
const editableIn = (page: Element | null | undefined) => [...(page?.querySelectorAll<HTMLElement>(fields) ?? [])]

/**
 * A past record is shown read-only until somebody chooses to change it; then the focus goes to the first field that
 * became editable. `open`: the page was opened for changes, or the record was not past yet when the page opened. `ask`:
 * a question that must be answered with yes first.
 */
export function useChange(
  past: boolean,
  { readOnly, open = false, ask }: { readOnly: boolean; open?: boolean; ask?: () => Promise<boolean> }
) {
  const t = useT()
  const [changing, setChanging] = useState(open)
  const turner = useRef<HTMLButtonElement>(null)
  /** The fields that were editable before; null unless the change was just chosen. */
  const before = useRef<Set<HTMLElement> | null>(null)
  async function turn() {
    if (!changing && ask && !(await ask())) return
    before.current = changing ? null : new Set(editableIn(turner.current?.closest('main')))
    setChanging(!changing)
  }
  useEffect(() => {
    const known = before.current
    before.current = null
    if (!changing || !known) return
    const here = turner.current?.closest('main')
    const first = editableIn(here).find((field) => !known.has(field)) ?? here?.querySelector<HTMLElement>('h2')
    // A closing question returns the focus, so the focus is moved after that.
    window.requestAnimationFrame(() => first?.focus())
  }, [changing])
  const button: ReactNode = past && !readOnly && (
    <>
      <Button ref={turner} aria-pressed={changing} onPress={turn}>
        {t(changing ? 'ui:changed' : 'ui:change')}
      </Button>
      <span role="status" className={hidden.hidden}>
        {changing ? t('ui:changing') : ''}
      </span>
    </>
  )
  return { fixed: readOnly || (past && !changing), button }
}
