import { join } from 'node:path'
import { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import { mostLeftWords } from '../../../shared/limits'
import { KeptWords, type LeftWords } from '../../../shared/model/left-words'
import type { Notice } from '../../../shared/model/notice'
import type { Moment } from '../../../shared/model/scalars'
import { FileFault, type Files } from '../storage/files'
import { openSmallFile } from '../storage/small-file'
import type { Library } from '../workbooks/contract'

/** The version in which this program writes the file. */
const version = 1
const name = 'left-words.json'

const Stored = z.looseObject({ version: z.int().min(1), words: z.array(KeptWords).max(mostLeftWords) })

/**
 * Words that were not finished when the library was locked (N-5) or opened again, in `left-words.json`, until somebody
 * removes them.
 */
export interface LeftWordsStore {
  words(): KeptWords[]
  /** Throws a `RuleError` when the disk refuses them; they must then not be discarded. */
  keep(words: readonly LeftWords[]): Promise<void>
  /**
   * Keeps words as `keep` does, but in memory where nothing can be written. Those are handed to the next opening of the
   * library.
   */
  hold(words: readonly (LeftWords & { at?: Moment })[]): Promise<void>
  /** The words that are only in memory. */
  held(): KeptWords[]
  drop(): Promise<void>
  notices(): Notice[]
}

interface Options {
  files: Files
  library: Pick<Library, 'folder' | 'readOnly'>
  now(): Moment
}

const isSame = (a: LeftWords, b: LeftWords) => a.of === b.of && a.name === b.name && a.words === b.words

export async function openLeftWords({ files, library, now }: Options): Promise<LeftWordsStore> {
  const file = await openSmallFile({
    files,
    path: join(library.folder, name),
    schema: Stored,
    defaults: () => ({ version, words: [] }),
    now,
    writable: library.readOnly === null
  })

  async function set(words: KeptWords[]): Promise<void> {
    if (file.get().version > version) throw new RuleError('store.newer-file', { file: name })
    if (library.readOnly) throw new RuleError('store.read-only')
    try {
      await file.set({ ...file.get(), words })
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      throw new RuleError('store.not-saved')
    }
  }
  const stored = () => (file.get().version > version ? [] : file.get().words)
  let held: KeptWords[] = []
  const words = () => [...stored(), ...held].slice(-mostLeftWords)
  const unknown = <Words extends LeftWords>(left: readonly Words[]) =>
    left.filter((one) => !words().some((kept) => isSame(kept, one)))

  return {
    words,
    keep(left) {
      const fresh = unknown(left).map((one) => ({ ...one, at: now() }))
      return set([...stored(), ...fresh].slice(-mostLeftWords))
    },
    async hold(left) {
      held = [...held, ...unknown(left).map((one) => ({ ...one, at: one.at ?? now() }))]
      if (held.length === 0) return
      try {
        await set([...stored(), ...held].slice(-mostLeftWords))
        held = []
      } catch (error) {
        if (!(error instanceof RuleError)) throw error
      }
    },
    held: () => held,
    async drop() {
      held = []
      if (stored().length > 0) await set([])
    },
    notices: () => file.notices
  }
}
