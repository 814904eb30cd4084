import { useLayoutEffect, useRef } from 'react'
import { dialogAsks } from '../core/left-over'
import { atOnce, type Message, messagesFor, useMessages, workbookBehind } from '../core/messages'
import { useNames } from '../core/namesakes'
import { useT } from '../core/translator'
import { Button } from './Button'
import styles from './Messages.module.css'

const below = '--messages'

/**
 * Tells pages and dialogs how much room the messages take at the foot of the window, so that the focused field stays
 * visible.
 */
function useRoomTaken(shown: number) {
  const region = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = region.current
    const { style } = document.documentElement
    if (!element || shown === 0) return
    const tell = () => {
      style.setProperty(below, `${window.innerHeight - element.getBoundingClientRect().top + 8}px`)
      document.activeElement?.scrollIntoView({ block: 'nearest' })
    }
    tell()
    const size = new ResizeObserver(tell)
    size.observe(element)
    window.addEventListener('resize', tell)
    return () => {
      size.disconnect()
      window.removeEventListener('resize', tell)
      style.removeProperty(below)
    }
  }, [shown])
  return region
}

/** On a page that does not belong to the message's rep, the message begins with the rep's name. */
export function useWordsOf(here: string | null): (message: Message) => string {
  const t = useT()
  const nameOf = useNames()
  return (message) => {
    const about = workbookBehind(message)
    const name = about !== here && nameOf(about)
    return name ? t('ui:messageOf', { name, text: message.text }) : message.text
  }
}

/** What happened and what to do about it, at the foot of the window: the latest messages, until they are dismissed. */
export function Messages() {
  const t = useT()
  const { messages: all, sharedWith, here, dismiss } = useMessages()
  const messages = messagesFor({ sharedWith, here }, all)
    .filter(({ place }) => place === undefined)
    .slice(-atOnce)
  const wordsOf = useWordsOf(here)
  const region = useRoomTaken(messages.length)
  return (
    // Not covered by a dialog: messages can be read and clicked while one is open.
    <section ref={region} className={styles.region} aria-label={t('ui:messages')} data-react-aria-top-layer>
      {messages.map((message) => (
        <div
          key={message.id}
          role={message.tone === 'problem' ? 'alert' : 'status'}
          className={message.tone === 'problem' ? `${styles.message} ${styles.problem}` : styles.message}
        >
          <p>{wordsOf(message)}</p>
          {message.link && (
            <Button look="link" onPress={() => dialogAsks() || message.link?.run()}>
              {message.link.label}
            </Button>
          )}
          {message.action && (
            <Button
              look="link"
              onPress={() => {
                if (!message.action?.stays && dialogAsks()) return
                message.action?.run()
                dismiss(message.id)
              }}
            >
              {message.action.label}
            </Button>
          )}
          <Button look="plain" onPress={() => dismiss(message.id)}>
            {t('ui:putAway')}
          </Button>
        </div>
      ))}
    </section>
  )
}
