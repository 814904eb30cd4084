import { useEffect } from 'react'
import type { CallInput } from '../../shared/contract'
import { troubleOf } from '../../shared/trouble'
import { CallFailure, call } from './bridge'
import { sayProblem, useMessages } from './messages'

/** Writes a fault of the window into the log, without what it says. */
export function reportTrouble(where: CallInput<'log.trouble'>['where'], error: unknown): void {
  call('log.trouble', { where, trouble: troubleOf(error) }).catch(() => undefined)
}

/** Hears what nobody caught in the window: it is written into the log and said in `words`. */
export function useTroubleWatch(words: string): void {
  useEffect(() => {
    const tell = () => useMessages.getState().say({ tone: 'problem', text: words })
    function onError({ error }: ErrorEvent) {
      // Without an error it is a remark of the browser, such as a loop of size observers.
      if (!error) return
      reportTrouble('script', error)
      tell()
    }
    function onRejection({ reason }: PromiseRejectionEvent) {
      // What main refused is no fault, and has words of its own.
      if (reason instanceof CallFailure) return sayProblem(reason)
      reportTrouble('promise', reason)
      tell()
    }
    window.addEventListener('error', onError)
    window.addEventListener('unhandledrejection', onRejection)
    const unsubscribe = window.coachbook.on('program.trouble', tell)
    return () => {
      window.removeEventListener('error', onError)
      window.removeEventListener('unhandledrejection', onRejection)
      unsubscribe()
    }
  }, [words])
}
