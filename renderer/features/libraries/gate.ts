import { anyLeftOver } from '../../core/left-over'
import { flushTyping } from '../../core/typing'
import { anyUnwritten, writeKept } from '../templates/editor/kept-drafts'

/**
 * What the window waits for before it is reloaded with another library, or with the same one restored from a backup:
 * that everything typed is on the disk. False when something cannot be kept, on the page or in the draft of a form.
 */
export async function allIsKept(): Promise<boolean> {
  await flushTyping()
  await writeKept()
  return !anyLeftOver() && !anyUnwritten()
}
