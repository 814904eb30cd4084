import { dirname } from 'node:path'
import { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import { Given, type Handed } from '../../../shared/model/handed'
import { Moment } from '../../../shared/model/scalars'
import { Queue } from '../../../shared/queue'
import { FileFault, type Files } from '../storage/files'
import { unlessRefused } from '../storage/refusal'
import { openSmallFile } from '../storage/small-file'
import { isPin, StoredPin, storePin } from './pin'

/**
 * Stored with the user's own data: who has this computer, and the PIN, do not belong to a library that may be moved.
 */
const Stored = z.object({
  version: z.literal(1),
  /** Set from when the rep gets the laptop until the manager has taken it back. */
  handed: Given.nullable(),
  /** The one-on-one on the shared screen, from its start until the manager is alone again. */
  shared: Given.nullable().default(null),
  pin: StoredPin.nullable(),
  /** How many wrong tries came in a row, and when the last one was. */
  wrong: z.object({ tries: z.int().min(0), last: Moment }).nullable()
})

/** How many wrong tries cause no pause. */
const freeTries = 3
/** The first pause after them, in seconds; each further wrong try doubles it, up to the longest. */
const firstPause = 15
const longestPause = 15 * 60

const pauseAfter = (tries: number) =>
  tries < freeTries ? 0 : Math.min(longestPause, firstPause * 2 ** Math.min(20, tries - freeTries))

/** Who has the laptop, and how the manager gets it back. This is kept however the program ends. */
export interface HandOver {
  /** After a restart, the page is the one on which the laptop is handed back. */
  handed(): Handed | null
  hasPin(): boolean
  /** Throws a `RuleError` when it cannot be stored: a restart would then open the manager's side. */
  give(given: Given): Promise<void>
  /** Both look at a one-on-one: the window's next page begins with the one on which the laptop is handed back. */
  share(given: Given): Promise<void>
  /** The window begins a page. */
  begin(): void
  /** Returns to what both look at. */
  resume(): Promise<void>
  turn(page: Handed['page']): void
  /** Throws a `RuleError` for a wrong PIN, and for any PIN while the pause after wrong ones lasts. */
  takeBack(pin: string): Promise<void>
  setPin(pin: string | null): Promise<void>
}

interface Options {
  files: Files
  /** The file, such as `<user data>/hand-over.json`. */
  path: string
  now(): Moment
  /** Who has the laptop has changed, and the menu and other things with it. */
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

  /** The seconds until the next try. A clock that was set back does not lengthen the pause. */
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
    // Counts until the program ends even if the disk refuses it.
    await unlessRefused(write({ wrong }), undefined)
    throw new RuleError('handover.wrong-pin')
  }

  async function takeBack(pin: string): Promise<void> {
    if (!handed) return
    await check(pin)
    handed = null
    shared = null
    onChanged?.()
    // If the disk refuses this, the next start only asks once more.
    await unlessRefused(write({ handed, shared, wrong }), undefined)
  }

  return {
    handed: () => handed && { given: handed, page },
    hasPin: () => file.get().pin !== null,
    async give(given) {
      try {
        await write({ handed: given, shared: null })
      } catch (error) {
        if (!(error instanceof FileFault)) throw error
        // From the shared screen this page is the only way, so it is shown until the program ends.
        if (!('talk' in given)) throw new RuleError('handover.not-kept')
      }
      handed = given
      shared = null
      page = 'talk' in given ? 'hand-back' : 'turn'
      onChanged?.()
    },
    async share(given) {
      shared = given
      // Counts until the program ends even if the disk refuses it.
      await unlessRefused(write({ shared }), undefined)
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
      await unlessRefused(write({ handed, shared }), undefined)
    },
    turn(to) {
      page = to
    },
    /** One try after the other, so that many at once cannot avoid the pause. */
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
