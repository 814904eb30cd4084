import { useEffect } from 'react'

const onMac = navigator.userAgent.includes('Mac OS')

/** As it is printed on the keyboard. */
export const doneLabel = onMac ? '⌘ ↵' : 'Ctrl ↵'

/** Runs on Ctrl+Enter (Cmd on a Mac), also while something is being written. */
export function useDoneKey(run: () => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Enter' || !(onMac ? event.metaKey : event.ctrlKey) || event.repeat) return
      if (document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      event.stopPropagation()
      run()
    }
    // In the capture phase, as buttons take Enter for a press.
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  })
}
