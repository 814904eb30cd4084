import { anyLeftOver } from '../../core/left-over'
import { flushTyping } from '../../core/typing'
import { anyUnwritten, writeKept } from '../templates/editor/kept-drafts'

/**
 * What the window waits for before it is loaded with another library, or with the same one as a backup has it: all that
 * was typed lies on the disk. False where something cannot be kept, on the page or in the draft of a form.
 */
export async function allIsKept(): Promise<boolean> {
  await flushTyping()
  await writeKept()
  return !anyLeftOver() && !anyUnwritten()
}
