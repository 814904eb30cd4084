import type { Translate } from '../../shared/messages'
import { calledIn } from '../../shared/rules/told-apart'
import { useLibrary } from './library'
import { type Message, useMessages } from './messages'
import { go } from './navigation'
import { type TakeBack, workbookOnScreen } from './replica'
import { noteUndo } from './undo-elsewhere'

interface Offer {
  takeBack: TakeBack
  t: Translate
  /** What was done. */
  text: string
  /** The label of the button. */
  undo: string
  /** A way to what the message is about. */
  link?: Message['link']
  /** The page to open after the undo. */
  page?: string
  whenUndone?: () => void
}

/**
 * Says what was done and offers to undo it, whatever page is open by then. When the undo changes the workbook of a rep
 * who is not on the screen, the rep is named.
 */
export function offerUndo({ takeBack, t, text, undo, link, page, whenUndone }: Offer): void {
  const { say } = useMessages.getState()
  const { workbook, cause } = takeBack
  async function run() {
    if (!(await takeBack.run())) return
    whenUndone?.()
    if (page) return go(page)
    const name = calledIn(useLibrary.getState(), workbook)
    if (workbook !== workbookOnScreen() && name) say({ tone: 'info', text: t('ui:takenBackIn', { name }) })
  }
  noteUndo(workbook, run)
  const action = { label: undo, run: () => void run() }
  say({ tone: 'info', text, of: workbook, action, cause, ...(link && { link }) })
}
