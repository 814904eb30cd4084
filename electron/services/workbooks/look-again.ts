import type { Later } from '../storage/later'
import { isRefusal, letBeHeard } from '../storage/refusal'

/**
 * Looks repeatedly at what others write. The pause between two looks is at least `least` milliseconds, and ten times as
 * long as the last one took, so that looking never takes more than a tenth of the time.
 */
export function lookAgain(least: number, later: Later, look: () => Promise<void>, now = Date.now): void {
  const wait = (milliseconds: number) => later(milliseconds, () => void once())
  const once = async () => {
    const began = now()
    // What cannot be looked at now is looked at the next time.
    await look().catch((error) => {
      if (!isRefusal(error)) letBeHeard(error)
    })
    wait(Math.max(least, 10 * (now() - began)))
  }
  wait(least)
}
