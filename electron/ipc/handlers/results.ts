import { basename } from 'node:path'
import { v7 as newId } from 'uuid'
import type { CallInput } from '../../../shared/contract'
import { RuleError } from '../../../shared/errors'
import type { Moment } from '../../../shared/model/scalars'
import { repsAmong } from '../../../shared/rules/own'
import { resultsSheet } from '../../../shared/rules/results-sheet'
import { savePdf } from '../../services/export/pdf-file'
import type { ResultsPages } from '../../services/export/results-pages'
import type { LibrarySession } from '../../services/library/session'
import type { Files } from '../../services/storage/files'
import type { KnownFiles } from '../known-files'
import type { Dialogs, Printing } from '../ports'
import type { Handlers } from '../register'

interface ResultsServices {
  session: LibrarySession
  results: ResultsPages
  dialogs: Pick<Dialogs, 'savePdf'>
  printing: Printing
  files: Files
  known: KnownFiles
  now(): Moment
}

type Asked = CallInput<'results.page'>

/** The results sheet: shown, saved, printed (S2-14). */
export function resultsHandlers({
  session,
  results,
  dialogs,
  printing,
  files,
  known,
  now
}: ResultsServices): Pick<Handlers, 'results.page' | 'results.export' | 'results.print'> {
  async function made({ span, reps, measures }: Asked) {
    const { workbooks, published, settings } = session.opened()
    const names = new Map(repsAmong(await workbooks.list()).map(({ id, name }) => [id, name]))
    const known = await workbooks.patterns()
    const there = new Set(known.map(({ rep }) => rep))
    const manager = settings.get().managerName
    const madeAt = now()
    return resultsSheet({
      id: newId(),
      reps: known,
      group: reps.filter((rep) => there.has(rep)),
      names,
      manager,
      span,
      measures,
      madeAt,
      published: published.sheets()
    })
  }

  /** The sheet, after its groups are remembered. */
  async function givenOut(asked: Asked) {
    const found = await made(asked)
    if (!('sheet' in found)) throw new RuleError('results.refused')
    const { id, madeAt, from, to } = found.sheet
    const drawn = await results.draw(found.sheet, asked.paper)
    await session.opened().published.add({ id, madeAt, from, to, groups: found.groups, figures: found.figures })
    return { ...drawn, sheet: found.sheet }
  }

  return {
    'results.page': async (asked) => {
      const found = await made(asked)
      if (!('sheet' in found)) return { page: null, refusal: found.refusal }
      const { pdf, pages, missingGlyphs } = await results.draw(found.sheet, asked.paper)
      return { page: { pdf, pages, missingGlyphs }, refusal: null }
    },
    'results.export': async (asked) => {
      const found = await made(asked)
      if (!('sheet' in found)) throw new RuleError('results.refused')
      const wanted = await dialogs.savePdf(results.fileName(found.sheet))
      if (wanted === null) return null
      const { pdf, pages, missingGlyphs } = await givenOut(asked)
      const path = await savePdf(files, wanted, pdf)
      return { pages, missingGlyphs, file: known.keep(path), name: basename(path) }
    },
    'results.print': async (asked) => {
      const { pdf, sheet } = await givenOut(asked)
      return { outcome: await printing.print({ pdf, paper: asked.paper, title: results.fileName(sheet) }) }
    }
  }
}
