import { unpacked } from '../../shared/carried'
import type { Bridge, CallInput, CallName, CallOutput } from '../../shared/contract'

declare global {
  interface Window {
    readonly coachbook: Bridge
  }
}

/** A call that main refused; the message is meant for the person at the window. */
export class CallFailure extends Error {
  constructor(
    readonly code: string,
    message: string
  ) {
    super(message)
    this.name = 'CallFailure'
  }
}

/** What was asked, or `otherwise` where main refuses it. A fault of ours goes on to whoever hears of it. */
export async function unlessRefused<T, U>(asked: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof CallFailure) return otherwise
    throw error
  }
}

/** Makes one call to main. Throws `CallFailure` with a message that can be shown. */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const reply = unpacked(await window.coachbook.call(name, input))
  if (!reply.ok) throw new CallFailure(reply.error.code, reply.error.message)
  return reply.value
}
