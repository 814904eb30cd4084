import { useEffect } from 'react'
import { CallFailure } from './bridge'
import { sayProblem, useMessages } from './messages'
import { reportTrouble } from './trouble'

/** Listens for errors in the window that nothing caught: writes them into the log and shows `words`. */
export function useTroubleWatch(words: string): void {
  useEffect(() => {
    const tell = () => useMessages.getState().say({ tone: 'problem', text: words })
    function onError({ error }: ErrorEvent) {
      // Without an error object it is only a remark of the browser, such as a loop of size observers.
      if (!error) return
      reportTrouble('script', error)
      tell()
    }
    function onRejection({ reason }: PromiseRejectionEvent) {
      // A refusal of main is no bug, and has words of its own.
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
