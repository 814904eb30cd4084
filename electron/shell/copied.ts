import { createHash } from 'node:crypto'
import { clipboard } from 'electron'

/** What was last copied from the window, by its digest. */
export interface Copied {
  note(): Promise<void>
  /** Removes it from the clipboard, unless something else is there by now. */
  clear(): Promise<void>
}

/** How many milliseconds some systems need until a copied text can be read. */
const settles = 500

export function watchCopied(): Copied {
  let last: string | null = null
  let isSettling = false
  const digest = async () =>
    createHash('sha256')
      .update(await clipboard.readText())
      .digest('hex')
  return {
    async note() {
      isSettling = true
      await new Promise((resolve) => setTimeout(resolve, settles))
      last = await digest()
      isSettling = false
    },
    async clear() {
      if (isSettling || (last !== null && (await digest()) === last)) await clipboard.clear()
      // Linux keeps words that were only selected in a clipboard of their own; other systems have none.
      if (process.platform === 'linux') clipboard.selection?.clear()
      last = null
    }
  }
}
