import { type Message, useMessages } from '../../core/messages'

let last: string | null = null

/** Removes the last message about packs: the page shows something else now. */
export function hush(): void {
  const { messages, dismiss } = useMessages.getState()
  const about = messages.find(({ text }) => text === last)
  if (about) dismiss(about.id)
  last = null
}

/** Says what happened, replacing the last message about packs. */
export function tell(text: string, action?: Message['action']): void {
  hush()
  useMessages.getState().say({ tone: 'info', text, ...(action ? { action } : {}) })
  last = text
}
