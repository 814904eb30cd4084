import { RuleError } from '../../../shared/errors'
import { FileFault } from './files'

/** Whether the disk or a rule said no. Whatever else is thrown is a fault of ours. */
export const isRefusal = (error: unknown): error is FileFault | RuleError =>
  error instanceof FileFault || error instanceof RuleError

/** Hands a fault of ours to what hears of everything that nothing caught, the log file, while the work goes on. */
export function letBeHeard(error: unknown): void {
  void Promise.reject(error)
}

/**
 * As `unlessRefused`, for one of many that must not take the others with it, and where the work has to go on: a fault
 * of ours gives way, too, and is heard.
 */
export async function unlessFailed<T, U>(doing: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await doing
  } catch (error) {
    if (!isRefusal(error)) letBeHeard(error)
    return otherwise
  }
}

/** As `unlessRefused`, of what is done at once. */
export function nowUnlessRefused<T, U>(doing: () => T, otherwise: U): T | U {
  try {
    return doing()
  } catch (error) {
    if (isRefusal(error)) return otherwise
    throw error
  }
}

/** What `doing` gives, or `otherwise` where the disk or a rule refuses it. A fault of ours goes on to whoever hears of it. */
export async function unlessRefused<T, U>(doing: Promise<T>, otherwise: U): Promise<T | U> {
  try {
    return await doing
  } catch (error) {
    if (isRefusal(error)) return otherwise
    throw error
  }
}
