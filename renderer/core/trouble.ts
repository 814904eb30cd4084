import type { CallInput } from '../../shared/contract'
import { troubleOf } from '../../shared/trouble'
import { CallFailure, call } from './bridge'

/** Writes an error of the window into the log, without its message. */
export function reportTrouble(where: CallInput<'log.trouble'>['where'], error: unknown): void {
  // A log that cannot be reached has nowhere to be reported.
  call('log.trouble', { where, trouble: troubleOf(error) }).catch(() => undefined)
}

/** For what goes on without an answer: a refusal of main needs no words here, and a fault of ours goes into the log. */
export function noteFault(error: unknown): void {
  if (!(error instanceof CallFailure)) reportTrouble('promise', error)
}
