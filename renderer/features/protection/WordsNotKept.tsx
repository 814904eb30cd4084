import { useEffect } from 'react'
import { call } from '../../core/bridge'
import { useMessages } from '../../core/messages'
import { go, paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { noteFault } from '../../core/trouble'

/**
 * Says once, when the library is open again, that the words of its recovery sheet were shown but never written down.
 */
export function WordsNotKept() {
  const t = useT()
  useEffect(() => {
    const run = () => void go(paths.settings)
    const tell = () =>
      useMessages.getState().say({
        tone: 'problem',
        text: t('protection:wordsTold'),
        cause: 'protection',
        action: { label: t('protection:wordsGo'), run }
      })
    call('protection.state', {}).then(
      ({ locked, words }) => locked === null && words === 'not-kept' && tell(),
      noteFault
    )
  }, [t])
  return null
}
