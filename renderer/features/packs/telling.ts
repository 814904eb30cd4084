import { type Message, useMessages } from '../../core/messages'

let last: string | null = null

/** Puts the last message about packs away: the page has moved on. */
export function hush(): void {
  const { messages, dismiss } = useMessages.getState()
  const about = messages.find(({ text }) => text === last)
  if (about) dismiss(about.id)
  last = null
}

/** Says what happened, in place of what was said about packs before. */
export function tell(text: string, action?: Message['action']): void {
  hush()
  useMessages.getState().say({ tone: 'info', text, ...(action ? { action } : {}) })
  last = text
}
