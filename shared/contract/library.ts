import { z } from 'zod'
import { mostLeftWords } from '../limits'
import { LeftWords } from '../model/left-words'
import { ChosenFolder, LibraryState, RecentLibrary, RepSummary } from '../model/library'
import { mostSheetWords, passphraseLimits } from '../model/protection'
import { GivenName, Id } from '../model/scalars'
import { TwoVersions } from '../model/two-versions'
import { none } from './shapes'

/** The open library, and others. */
export const libraryCalls = {
  'library.state': { input: none, output: LibraryState },
  /** Opens the system's folder dialog; main keeps the choice under its id until `library.begin` or `library.open`. */
  'library.chooseFolder': { input: none, output: ChosenFolder.nullable() },
  'library.begin': { input: z.object({ managerName: GivenName, choice: Id.nullable() }), output: LibraryState },
  /**
   * Opens the library's folder again, after `library.changedHands`; the window is reloaded once it is open. `words` stand
   * in the window and are kept nowhere else; they are offered again.
   */
  'library.reopen': { input: z.object({ words: z.array(LeftWords).max(mostLeftWords) }), output: none },
  /** The libraries that were opened last. */
  'library.recent': { input: none, output: z.array(RecentLibrary) },
  /**
   * Opens the chosen library instead of the present one; the window is reloaded. If the folder has none, one is started
   * when `start` is set. Flush what is being typed before.
   */
  'library.open': { input: z.object({ choice: Id, start: z.boolean() }), output: none },
  /** Removes a library from the list of recent ones; its files stay. */
  'library.forget': { input: z.object({ choice: Id }), output: none },
  /** Looks again for the library that could not be opened at the start; the window is reloaded when it can be. */
  'library.startAgain': { input: none, output: z.object({ opened: z.boolean() }) },
  /** The notice that the folder of a workbook is gone was put away. */
  'library.forgetVanished': { input: z.object({ workbook: Id }), output: none },
  'library.reps': { input: none, output: z.array(RepSummary) },
  /** Adds what another computer wrote in clear, as the list shows it, to a workbook, and removes it from the list. */
  'library.takeKept': { input: z.object({ line: Id }), output: none },
  /**
   * As `takeKept`, for what was sealed before the library was put in clear; needs the passphrase of that time or the
   * words of its sheet.
   */
  'library.takeSealed': {
    input: z.object({
      line: Id,
      by: z.union([
        z.object({ passphrase: z.string().max(passphraseLimits.most) }),
        z.object({ words: z.string().max(mostSheetWords) })
      ])
    }),
    output: none
  },
  /** Settings and forms that a sync tool kept in two versions, and how the versions differ. */
  'library.twoVersions': { input: none, output: z.object({ files: z.array(TwoVersions) }) },
  /**
   * Keeps the version in use, or puts the other in its place; the one that is not kept is put aside, and the window is
   * reloaded.
   */
  'library.keepVersion': {
    input: z.object({ copy: z.string().max(1000), keep: z.enum(['here', 'other']) }),
    output: none
  },
  'library.showFolder': { input: none, output: none },
  /** Adds the sample team (D-4); refused while a rep of it is there. */
  'library.addSample': { input: none, output: z.array(RepSummary) },
  /** Removes the sample team with its files, and nothing else. */
  'library.removeSample': { input: none, output: none }
} as const
