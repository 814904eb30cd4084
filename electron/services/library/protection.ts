import { basename } from 'node:path'
import { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import type { ProtectionState } from '../../../shared/model/protection'
import { Queue } from '../../../shared/queue'
import { pauseAfterGuess } from '../../../shared/rules/guesses'
import {
  type Cost,
  isChanged,
  type KeyFile,
  keptKeyFiles,
  keyByPassphrase,
  keyByWords,
  mendKeyFile,
  newKeyFile,
  readKeyFile,
  usualCost,
  withNewWords,
  withPassphrase,
  withWordsKept,
  wordsOfSheet,
  writeKeyFile
} from '../protection/key-file'
import { secretOf, wordsOf } from '../protection/recovery-words'
import { prepareSwitch } from '../protection/switch'
import { FileFault, type Files } from '../storage/files'
import { nowUnlessRefused, unlessRefused } from '../storage/refusal'
import { createVault, type Vault } from '../storage/vault'
import { folderName, namelessFolder } from '../workbooks/folder-name'
import type { LibrarySession } from './session'

/** The passphrase of a library (N-5). Errors that a person can cause are `RuleError`s. */
export interface Protection {
  isProtected(): boolean
  /**
   * Seals the open library and returns the words of its recovery sheet. Nothing of the library may be on the screen
   * meanwhile. It may be interrupted at any point: the library is then either in clear or protected, never half of
   * each.
   */
  protect(passphrase: string): Promise<string[]>
  /** Puts the library in clear again. */
  unprotect(passphrase: string): Promise<void>
  change(passphrase: string, next: string): Promise<void>
  /** Makes new recovery words; the old sheet stops working once `haveWords` confirms them. */
  renewWords(passphrase: string): Promise<string[]>
  /** Confirms that somebody has these words. */
  haveWords(words: readonly string[]): Promise<void>
  /** Whether the words of the latest sheet were confirmed; for a locked library they count as kept. */
  words(): Promise<ProtectionState['words']>
  /** How many seconds the next guess has to wait after a wrong one. */
  waits(): number
  /** Opens the locked library. */
  unlock(passphrase: string): Promise<void>
  /** Opens the locked library with the words of its sheet; `next` becomes its passphrase. */
  recover(words: string, next: string): Promise<void>
  /**
   * Adds what another computer sealed before the library was put in clear, as `workbooks.takeKept` does; needs the
   * passphrase of that time or the words of the recovery sheet. `line`: its id in the list.
   */
  takeSealed(line: string, by: OpensThen): Promise<void>
  /** Cancels `protect` or `unprotect`. */
  cancel(): void
}

/** What opened the library before it was put in clear. */
type OpensThen = { passphrase: string } | { words: string }

/** How many wrong guesses came in a row, and when the next one is allowed, in milliseconds of the system clock. */
export const WrongGuesses = z.object({ guesses: z.int().min(0).max(1000), until: z.number() })
type WrongGuesses = z.infer<typeof WrongGuesses>

export interface ProtectionOptions {
  /** The disk itself, without sealing. */
  disk: Files
  vault: Vault
  session: Pick<LibrarySession, 'opened' | 'exchange' | 'locked' | 'unlock'>
  cost?: Cost
  /** Milliseconds of a clock that is never set back. */
  clock?(): number
  /** Remembers wrong guesses on this computer, across restarts of the program. */
  guesses?: { get(): WrongGuesses | null; set(guesses: WrongGuesses): Promise<void> }
  /** The system clock in milliseconds, which may be set forward or back. */
  today?(): number
  onProgress?(done: number, all: number): void
}

export function createProtection(options: ProtectionOptions): Protection {
  const { disk, vault, session, cost = usualCost, clock = () => performance.now(), onProgress } = options
  const { guesses: remembered, today = Date.now } = options
  /** One guess at a time, so that many at once cannot avoid the pause. */
  const queue = new Queue()
  let wrong = waitingFrom(remembered?.get() ?? null)
  let isCancelled = false

  /** The rest of a pause from an earlier start; never more than one pause, whatever the system clock says. */
  function waitingFrom(before: WrongGuesses | null) {
    if (!before || before.guesses === 0) return { guesses: 0, until: 0 }
    const most = pauseAfterGuess(before.guesses) * 1000
    return { guesses: before.guesses, until: clock() + Math.min(most, Math.max(0, before.until - today())) }
  }

  async function count(guesses: number): Promise<void> {
    const pause = guesses === 0 ? 0 : pauseAfterGuess(guesses) * 1000
    const isNews = guesses !== wrong.guesses
    wrong = { guesses, until: clock() + pause }
    if (isNews) await remembered?.set({ guesses: Math.min(guesses, 1000), until: today() + pause })
  }

  const waits = () => Math.max(0, Math.ceil((wrong.until - clock()) / 1000))

  const check = () => {
    if (isCancelled) throw new RuleError('protection.cancelled')
  }

  const inTurn = <T>(run: () => Promise<T>): Promise<T> =>
    queue.run(() => {
      isCancelled = false
      return run().catch((error) => {
        if (!(error instanceof FileFault)) throw error
        throw new RuleError(error.reason === 'disk-full' ? 'protection.disk-full' : 'protection.not-written')
      })
    })

  async function keyFileIn(library: string): Promise<KeyFile> {
    const found = await readKeyFile(disk, library)
    if (found === 'damaged') throw new RuleError('protection.key-damaged')
    if (found === 'none') throw new RuleError('protection.none')
    return found
  }

  /**
   * One guess. After a wrong one the next has to wait; somebody who copied the library away is only slowed down by
   * scrypt.
   */
  async function guess(
    files: readonly KeyFile[],
    ask: () => Promise<Buffer | null>,
    code: 'protection.wrong' | 'protection.wrong-words'
  ) {
    if (waits() > 0) throw new RuleError('protection.wait')
    const key = await ask()
    if (key) {
      await count(0)
      return key
    }
    await count(wrong.guesses + 1)
    // Whoever types the right words must not be told that they are wrong.
    throw new RuleError(files.some(isChanged) ? 'protection.key-changed' : code)
  }

  const keyOf = (file: KeyFile, passphrase: string) =>
    guess([file], () => keyByPassphrase(file, passphrase), 'protection.wrong')

  function writable() {
    const opened = session.opened()
    if (opened.library.readOnly) throw new RuleError('workbook.read-only')
    return opened
  }

  function waiting(): string {
    const library = session.locked()
    if (library === null) throw new RuleError('protection.none')
    return library
  }

  /** The future name of each rep's folder, by its present name; `other` for those of second copies and the like. */
  async function folders(
    nameOf: (rep: { id: string; name: string }) => string,
    other: (folder: string) => string
  ): Promise<(folder: string) => string> {
    const { workbooks } = session.opened()
    const names = new Map<string, string>()
    for (const rep of await workbooks.list()) {
      const folder = await unlessRefused(workbooks.folderOf(rep.id), null)
      if (folder !== null) names.set(basename(folder), nameOf(rep))
    }
    return (folder) => {
      const name = names.get(folder) ?? other(folder)
      names.set(folder, name)
      return name
    }
  }

  async function exchange(run: () => Promise<void>): Promise<void> {
    if (!(await session.exchange(run))) throw new RuleError('protection.not-saved')
  }

  async function protect(passphrase: string): Promise<string[]> {
    const { library } = writable()
    if (library.isProtected) throw new RuleError('protection.already')
    const { folder } = library
    const { file, key, secret } = await newKeyFile(passphrase, cost)
    const target = createVault(disk)
    target.unlock(folder, key)
    const folderNamed = await folders(({ id }) => id, namelessFolder)
    try {
      await exchange(async () => {
        const holds = () => library.confirm(true)
        const change = { disk, from: disk, into: target.files, library: folder, folderNamed, keyFile: file, holds }
        await prepareSwitch({ ...change, onProgress, check })
        vault.unlock(folder, key)
      })
    } finally {
      target.lock(folder)
      key.fill(0)
    }
    return wordsOf(secret)
  }

  async function unprotect(passphrase: string): Promise<void> {
    const { library } = writable()
    const { folder } = library
    const keptKey = await keyFileIn(folder)
    const key = await keyOf(keptKey, passphrase)
    key.fill(0)
    const folderNamed = await folders(
      ({ id, name }) => folderName(name, id),
      (folder) => folder
    )
    await exchange(async () => {
      const holds = () => library.confirm(true)
      const change = {
        disk,
        from: vault.files,
        into: disk,
        library: folder,
        folderNamed,
        keyFile: null,
        keptKey,
        holds
      }
      await prepareSwitch({ ...change, onProgress, check })
      vault.forget(folder)
    })
  }

  /** How a kept key is opened, and the error when it is not. */
  function openerOf(by: OpensThen) {
    if ('passphrase' in by)
      return { code: 'protection.wrong' as const, open: (file: KeyFile) => keyByPassphrase(file, by.passphrase) }
    const secret = secretOf(by.words)
    if (!secret) throw new RuleError('protection.no-words')
    return { code: 'protection.wrong-words' as const, open: async (file: KeyFile) => keyByWords(file, secret) }
  }

  async function takeSealed(line: string, by: OpensThen): Promise<void> {
    const { library, workbooks } = writable()
    const { folder } = library
    const kept = await keptKeyFiles(disk, folder)
    if (kept.length === 0) throw new RuleError('protection.none')
    const { open, code } = openerOf(by)
    const keys: Buffer[] = []
    const opened = createVault(disk)
    try {
      await guess(
        kept,
        async () => {
          for (const file of kept) keys.push(...[await open(file)].filter((key) => key !== null))
          return keys[0] ?? null
        },
        code
      )
      for (const key of keys) {
        opened.unlock(folder, key)
        if (await workbooks.takeKept(line, opened.files)) return
      }
      throw new RuleError('protection.another-key')
    } finally {
      opened.lock(folder)
      for (const key of keys) key.fill(0)
    }
  }

  /** Runs something with the key of the open library, and writes the resulting key file. */
  async function rewriting<T>(
    passphrase: string,
    run: (file: KeyFile, key: Buffer) => Promise<{ file: KeyFile; answer: T }>
  ): Promise<T> {
    const { folder } = writable().library
    const before = await keyFileIn(folder)
    const key = await keyOf(before, passphrase)
    try {
      const { file, answer } = await run(before, key)
      await writeKeyFile(disk, folder, file)
      return answer
    } finally {
      key.fill(0)
    }
  }

  function isProtected(): boolean {
    if (session.locked() !== null) return true
    return nowUnlessRefused(() => session.opened().library.isProtected, false)
  }

  return {
    isProtected,
    protect: (passphrase) => inTurn(() => protect(passphrase)),
    unprotect: (passphrase) => inTurn(() => unprotect(passphrase)),
    change: (passphrase, next) =>
      inTurn(() =>
        rewriting(passphrase, async (file, key) => ({
          file: await withPassphrase(file, key, next, cost),
          answer: undefined
        }))
      ),
    renewWords: (passphrase) =>
      inTurn(() =>
        rewriting(passphrase, async (before, key) => {
          const { file, secret } = withNewWords(before, key)
          return { file, answer: wordsOf(secret) }
        })
      ),
    haveWords: (words) =>
      inTurn(async () => {
        const { folder } = writable().library
        const secret = secretOf(words.join(' '))
        const kept = secret && withWordsKept(await keyFileIn(folder), secret)
        if (!kept) throw new RuleError('protection.no-words')
        await writeKeyFile(disk, folder, kept)
      }),
    waits,
    async words() {
      if (session.locked() !== null || !isProtected()) return 'kept'
      const found = await unlessRefused(readKeyFile(disk, session.opened().library.folder), null)
      return found === null || typeof found === 'string' ? 'kept' : wordsOfSheet(found)
    },
    takeSealed: (line, by) => inTurn(() => takeSealed(line, by)),
    unlock: (passphrase) =>
      inTurn(async () => {
        const library = waiting()
        const file = await keyFileIn(library)
        const key = await keyOf(file, passphrase)
        try {
          await session.unlock(key)
          // What the disk refuses is tried again at the next opening.
          if (!session.opened().library.readOnly) await unlessRefused(mendKeyFile(disk, library, file), undefined)
        } finally {
          key.fill(0)
        }
      }),
    recover: (words, next) =>
      inTurn(async () => {
        const library = waiting()
        const file = await keyFileIn(library)
        const secret = secretOf(words)
        if (!secret) throw new RuleError('protection.no-words')
        const key = await guess([file], async () => keyByWords(file, secret), 'protection.wrong-words')
        try {
          // Whoever opens the library with the words has them.
          const kept = withWordsKept(file, secret) ?? file
          await writeKeyFile(disk, library, await withPassphrase(kept, key, next, cost))
          await session.unlock(key)
        } finally {
          key.fill(0)
        }
      }),
    cancel() {
      isCancelled = true
    }
  }
}
