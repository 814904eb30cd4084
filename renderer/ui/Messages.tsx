import { messagesFor, useMessages } from '../core/messages'
import { useT } from '../core/translator'
import { Button } from './Button'
import styles from './Messages.module.css'

/** What happened and what to do about it, at the foot of the window; stays until it is put away. */
export function Messages() {
  const t = useT()
  const { messages: all, sharedWith, here, dismiss } = useMessages()
  const messages = messagesFor({ sharedWith, here }, all)
  return (
    <section className={styles.region} aria-label={t('ui:messages')}>
      {messages.map((message) => (
        <div
          key={message.id}
          role={message.tone === 'problem' ? 'alert' : 'status'}
          className={message.tone === 'problem' ? `${styles.message} ${styles.problem}` : styles.message}
        >
          <p>{message.text}</p>
          {message.action && (
            <Button
              look="link"
              onPress={() => {
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
