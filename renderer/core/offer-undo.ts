import type { Translate } from '../../shared/messages'
import { calledIn } from '../../shared/rules/told-apart'
import { useLibrary } from './library'
import { useMessages } from './messages'
import { go } from './navigation'
import { type TakeBack, workbookOnScreen } from './replica'

interface Offer {
  takeBack: TakeBack
  t: Translate
  /** What was done. */
  text: string
  /** The label of the button. */
  undo: string
  /** The page to open after the undo. */
  page?: string
}

/**
 * Says what was done and offers to undo it, whatever page is open by then. When the undo changes the workbook of a rep
 * who is
 * not on the screen, the rep is named.
 */
export function offerUndo({ takeBack, t, text, undo, page }: Offer): void {
  const { say } = useMessages.getState()
  async function run() {
    const { workbook } = takeBack
    if (!(await takeBack.run())) return
    if (page) return go(page)
    const name = calledIn(useLibrary.getState(), workbook)
    if (workbook !== workbookOnScreen() && name) say({ tone: 'info', text: t('ui:takenBackIn', { name }) })
  }
  say({ tone: 'info', text, of: takeBack.workbook, action: { label: undo, run: () => void run() } })
}
