import { z } from 'zod'
import { ChosenFolder, LibraryState, RecentLibrary, RepSummary } from '../model/library'
import { mostSheetWords, passphraseLimits } from '../model/protection'
import { GivenName, Id } from '../model/scalars'
import { TwoVersions } from '../model/two-versions'
import { none } from './shapes'

/** The library that is open, and others. */
export const libraryCalls = {
  'library.state': { input: none, output: LibraryState },
  /** Opens the system's folder dialog; the choice waits in main under the id until `library.begin` or `library.open`. */
  'library.chooseFolder': { input: none, output: ChosenFolder.nullable() },
  'library.begin': { input: z.object({ managerName: GivenName, choice: Id.nullable() }), output: LibraryState },
  /** Opens the library's folder anew, after `library.changedHands`; the window is loaded anew when it is open. */
  'library.reopen': { input: none, output: none },
  /** The libraries that were open last. */
  'library.recent': { input: none, output: z.array(RecentLibrary) },
  /**
   * Opens the library of a choice instead of the one that is open; the window is loaded anew. Where there is none, one is
   * started if `start` says so. Flush what is being typed before.
   */
  'library.open': { input: z.object({ choice: Id, start: z.boolean() }), output: none },
  /** Takes a library from the list of recent ones; its files stay. */
  'library.forget': { input: z.object({ choice: Id }), output: none },
  /** Looks once more for the library that could not be opened at the start; the window is loaded anew when it can be. */
  'library.startAgain': { input: none, output: z.object({ opened: z.boolean() }) },
  'library.reps': { input: none, output: z.array(RepSummary) },
  /** Adds to a workbook what the list shows as written in clear by another computer, and removes it. */
  'library.takeKept': { input: z.object({ line: Id }), output: none },
  /** As `takeKept`, of what was sealed before the library was put in clear, by the passphrase of then or the words of its sheet. */
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
  /** Settings and forms of which a tool kept two versions, with what each has and the other has not. */
  'library.twoVersions': { input: none, output: z.object({ files: z.array(TwoVersions) }) },
  /** Keeps the one that is used, or the other in its place; what is not kept is put aside, and the window is loaded anew. */
  'library.keepVersion': {
    input: z.object({ copy: z.string().max(1000), keep: z.enum(['here', 'other']) }),
    output: none
  },
  'library.showFolder': { input: none, output: none },
  /** Adds the sample team (D-4); refused while one of it is there. */
  'library.addSample': { input: none, output: z.array(RepSummary) },
  /** Removes the sample team with its files, and nothing else. */
  'library.removeSample': { input: none, output: none }
} as const
