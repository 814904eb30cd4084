import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useT } from '../core/translator'
import { Button } from './Button'
import hidden from './visually-hidden.module.css'

const fields =
  'input:enabled:not([readonly], [type="hidden"]), textarea:enabled:not([readonly]), select:enabled, [contenteditable="true"]'
const editableIn = (page: Element | null | undefined) => [...(page?.querySelectorAll<HTMLElement>(fields) ?? [])]

/**
 * What is past is shown as it was, and takes no key, until somebody chooses to change it; then the focus is in the first
 * field that can be changed. `open`: somebody came here to change it, or it was not past yet when the page opened. `ask`:
 * what has to be answered with yes before.
 */
export function useChange(
  past: boolean,
  { readOnly, open = false, ask }: { readOnly: boolean; open?: boolean; ask?: () => Promise<boolean> }
) {
  const t = useT()
  const [changing, setChanging] = useState(open)
  const turner = useRef<HTMLButtonElement>(null)
  /** What could be changed all along; null unless the change was just chosen. */
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
    // A question that was answered gives the focus back when it is gone from the page.
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
