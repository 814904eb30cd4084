import { setImmediate } from 'node:timers/promises'
import { RuleError } from '../../../shared/errors'
import { createTranslator } from '../../../shared/messages'
import type { RepSummary } from '../../../shared/model/library'
import type { Moment } from '../../../shared/model/scalars'
import type { OpenLibraryParts } from '../library/session'
import type { SourcePack } from '../templates/built-in'
import { tellSampleTeam } from './build-team'
import { readSampleContent } from './content'
import type { SampleWorkbook } from './telling'

type Store = Pick<OpenLibraryParts, 'workbooks' | 'settings'>

/** Eight made-up reps to explore Coachbook with (D-4). */
export interface SampleTeam {
  /** Adds them, all or none; refused while one of them is in the library. */
  add(library: Store): Promise<RepSummary[]>
  /** Removes them with their files, and nobody else. */
  remove(library: Store): Promise<void>
}

interface Options {
  /** The folder with the words of the team. */
  folder: string
  packs: { sources: readonly SourcePack[] }
  now(): Moment
}

export function createSampleTeam({ folder, packs, now }: Options): SampleTeam {
  const samplesIn = async ({ workbooks }: Store) => (await workbooks.list()).filter(({ sample }) => sample)

  async function remove(library: Store): Promise<void> {
    for (const { id } of await samplesIn(library)) await library.workbooks.remove(id)
  }

  return {
    remove,
    async add(library) {
      if ((await samplesIn(library)).length > 0) throw new RuleError('sample.there')
      const { managerName, language } = library.settings.get()
      const content = await readSampleContent(folder, language)
      const manager = managerName.trim() || createTranslator(language).t('overview:you')
      const team: SampleWorkbook[] = []
      for (const told of tellSampleTeam({ content, packs: packs.sources, now: now(), manager })) {
        team.push(told)
        // Telling a year takes a moment, so other work of the program gets its turn in between.
        await setImmediate()
      }
      const added: RepSummary[] = []
      try {
        for (const { workbook, past } of team) added.push(await library.workbooks.adopt(workbook, past))
      } catch (error) {
        for (const { id } of added) await library.workbooks.remove(id)
        throw error
      }
      return added
    }
  }
}
