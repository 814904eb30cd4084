import type { LeftWords } from '../../../shared/model/left-words'
import type { Moment } from '../../../shared/model/scalars'
import type { LeftWordsStore } from './left-words'

type Carried = LeftWords & { at?: Moment }

interface Opened {
  library: { folder: string }
  leftWords: Pick<LeftWordsStore, 'hold' | 'held'>
}

/**
 * Words from the window that the library could not take because it is read-only, carried from one opening of it to the
 * next, until it can be written here.
 */
export class CarriedWords {
  private readonly carried = new Map<string, Carried[]>()

  /** Takes along what an open library holds only in memory, and what stands in the window. */
  take({ library, leftWords }: Opened, words: readonly LeftWords[] = []): void {
    this.carried.set(library.folder, [...leftWords.held(), ...words])
  }

  async giveBack({ library, leftWords }: Opened): Promise<void> {
    const words = this.carried.get(library.folder) ?? []
    this.carried.delete(library.folder)
    await leftWords.hold(words)
  }
}
