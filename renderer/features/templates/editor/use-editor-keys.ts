import { useEffect } from 'react'

interface Keys {
  addField: () => void
  duplicate: () => void
  undo: () => void
  redo: () => void
}

const isWriting = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('textarea, select, input:not([type="checkbox"], [type="radio"]), [contenteditable]') !== null

/** The editor's keys, wherever the focus is. Letters, and undo inside a field being written in, belong to the field. */
export function useEditorKeys({ addField, duplicate, undo, redo }: Keys): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || document.querySelector('[role="dialog"]')) return
      const control = event.ctrlKey || event.metaKey
      const writing = isWriting(event.target)
      const key = event.key.toLowerCase()
      if (control && !event.altKey && key === 'd') duplicate()
      else if (control && key === 'z' && !writing) (event.shiftKey ? redo : undo)()
      else if (!control && !event.altKey && !writing && key === 'a') addField()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [addField, duplicate, undo, redo])
}
