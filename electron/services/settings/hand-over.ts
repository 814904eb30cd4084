import { dirname } from 'node:path'
import { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import { Given, type Handed } from '../../../shared/model/handed'
import { Moment } from '../../../shared/model/scalars'
import { Queue } from '../../../shared/queue'
import { FileFault, type Files } from '../storage/files'
import { openSmallFile } from '../storage/small-file'
import { isPin, StoredPin, storePin } from './pin'

/** Lies among the user's own data: who has this computer, and the PIN, belong to no library that travels. */
const Stored = z.object({
  version: z.literal(1),
  /** Set from the moment the rep gets the laptop until the manager has taken it back. */
  handed: Given.nullable(),
  /** The one-on-one on the screen that both look at, from its start until the manager is alone again. */
  shared: Given.nullable().default(null),
  pin: StoredPin.nullable(),
  /** Wrong tries in a row, and when the last one was. */
  wrong: z.object({ tries: z.int().min(0), last: Moment }).nullable()
})

/** So many wrong tries cost nothing but themselves. */
const freeTries = 3
/** The first pause after them, in seconds; each further wrong try doubles it, up to the longest. */
const firstPause = 15
const longestPause = 15 * 60

const pauseAfter = (tries: number) =>
  tries < freeTries ? 0 : Math.min(longestPause, firstPause * 2 ** Math.min(20, tries - freeTries))

/** Who has the laptop, and the way back to the manager. It outlives the end of the program, however that comes. */
export interface HandOver {
  /** The page of a start anew is the one on which the laptop is handed back. */
  handed(): Handed | null
  hasPin(): boolean
  /** `RuleError` when it cannot be written down: a restart would then open the manager's side. */
  give(given: Given): Promise<void>
  /** Both look at a one-on-one: the next page of the window begins with the one on which the laptop is handed back. */
  share(given: Given): Promise<void>
  /** The window begins a page. */
  begin(): void
  /** Back to what both look at. */
  resume(): Promise<void>
  turn(page: Handed['page']): void
  /** `RuleError` for a wrong PIN, and for any before the pause after wrong ones is over. */
  takeBack(pin: string): Promise<void>
  setPin(pin: string | null): Promise<void>
}

interface Options {
  files: Files
  /** Such as `<user data>/hand-over.json`. */
  path: string
  now(): Moment
  /** The menu and what else depends on who has the laptop follow. */
  onChanged?(): void
}

export async function createHandOver({ files, path, now, onChanged }: Options): Promise<HandOver> {
  const defaults = () => ({ version: 1 as const, handed: null, shared: null, pin: null, wrong: null })
  const file = await openSmallFile({ files, path, schema: Stored, defaults, now, writable: true })
  let shared = file.get().shared
  let handed = file.get().handed ?? shared
  let { wrong } = file.get()
  let page: Handed['page'] = 'hand-back'
  const tries = new Queue()

  async function write(changes: Partial<z.output<typeof Stored>>): Promise<void> {
    await files.makeFolder(dirname(path))
    await file.set({ ...file.get(), ...changes })
  }

  /** Seconds until the next try counts. A clock that was set back does not lengthen it. */
  function pauseLeft(): number {
    if (!wrong) return 0
    const passed = (Date.parse(now()) - Date.parse(wrong.last)) / 1000
    return Math.ceil(pauseAfter(wrong.tries) - Math.max(0, passed))
  }

  async function check(pin: string): Promise<void> {
    const stored = file.get().pin
    if (!stored) return
    const seconds = pauseLeft()
    if (seconds > 0) throw new RuleError('handover.wait', { count: seconds })
    if (await isPin(stored, pin)) {
      wrong = null
      return
    }
    wrong = { tries: (wrong?.tries ?? 0) + 1, last: now() }
    // What the disk does not take still counts until the end of the program.
    await write({ wrong }).catch(() => undefined)
    throw new RuleError('handover.wrong-pin')
  }

  async function takeBack(pin: string): Promise<void> {
    if (!handed) return
    await check(pin)
    handed = null
    shared = null
    onChanged?.()
    // If the disk does not take it, the next start asks once more, which costs nothing.
    await write({ handed, shared, wrong }).catch(() => undefined)
  }

  return {
    handed: () => handed && { given: handed, page },
    hasPin: () => file.get().pin !== null,
    async give(given) {
      try {
        await write({ handed: given, shared: null })
      } catch (error) {
        if (!(error instanceof FileFault)) throw error
        // From the shared screen there is no other way than this page, so it stands until the end of the program.
        if (!('talk' in given)) throw new RuleError('handover.not-kept')
      }
      handed = given
      shared = null
      page = 'talk' in given ? 'hand-back' : 'turn'
      onChanged?.()
    },
    async share(given) {
      shared = given
      // What the disk does not take still counts until the end of the program.
      await write({ shared }).catch(() => undefined)
    },
    begin() {
      if (handed || !shared) return
      handed = shared
      page = 'hand-back'
      onChanged?.()
    },
    async resume() {
      shared = handed
      handed = null
      onChanged?.()
      await write({ handed, shared }).catch(() => undefined)
    },
    turn(to) {
      page = to
    },
    /** One try after the other: many at once must not all be free. */
    takeBack: (pin) => tries.run(() => takeBack(pin)),
    async setPin(pin) {
      const stored = pin === null ? null : await storePin(pin)
      try {
        await write({ pin: stored, wrong: null })
      } catch (error) {
        if (!(error instanceof FileFault)) throw error
        throw new RuleError('settings.not-saved')
      }
      wrong = null
    }
  }
}
