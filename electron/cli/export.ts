import { join } from 'node:path'
import { nameKey } from '../../shared/folding'
import type { Translator } from '../../shared/messages'
import type { KeptState } from '../../shared/model/kept-pdf'
import type { RepSummary } from '../../shared/model/library'
import type { Paper } from '../../shared/model/settings'
import type { Workbook } from '../../shared/model/workbook'
import { addendaOf } from '../../shared/rules/addenda'
import { documentsOf } from '../../shared/rules/documents'
import { isUnread } from '../../shared/rules/own'
import { toldApart } from '../../shared/rules/told-apart'
import { withWord } from '../services/export/file-name'
import { saveUnique } from '../services/export/pdf-file'
import type { SignedRef } from '../services/export/signed-pages'
import { isLibrary } from '../services/library/folder'
import { nodeFiles as files } from '../services/storage/node-files'
import { exit, type Output, quoted } from './output'
import type { Program } from './program'

export interface ExportChoice {
  library: string
  /** A rep's name or id; undefined for all reps. */
  rep: string | undefined
  out: string
  paper: Paper
}

const isMeant = (rep: RepSummary, wanted: string | undefined) =>
  wanted === undefined || rep.id === wanted || nameKey(rep.name) === nameKey(wanted)

/** What was found of the PDF that was kept at the signing, in words. */
function keptWords({ t }: Translator, { plans, addenda, documents }: Workbook, id: string, kept: KeptState): string {
  const signed = plans[id] ?? addenda[id] ?? documents[id]
  return t(`plan:kept.${kept}`, { version: (signed && 'kept' in signed && signed.kept?.version) || '' })
}

/**
 * Writes the plans of one rep or of all with their addenda, the charters and the other documents as PDF files into a
 * folder, without overwriting anything. If a workbook cannot be read, its files are left out and the exit status is 1.
 */
export async function exportRecords(program: Program, choice: ExportChoice, output: Output): Promise<number> {
  if (!(await isLibrary(files, choice.library))) {
    output.problem(`There is no library in ${choice.library}.`)
    return exit.usage
  }
  const library = await program.openLibrary(choice.library)
  try {
    const all = await library.workbooks.list()
    const told = toldApart(all)
    const reps = all.filter((rep) => isMeant(rep, choice.rep))
    if (reps.length === 0) {
      output.problem(
        choice.rep === undefined ? 'This library has no reps.' : `This library has no rep ${quoted(choice.rep)}.`
      )
      return exit.usage
    }
    await files.makeFolder(choice.out)
    const pages = program.pagesOf(library)
    const records = program.recordsOf(library)
    const signed = program.signedOf(library)
    const written = new Set<string>()
    async function save({ id }: Workbook, name: string, pdf: Uint8Array) {
      const word = told.get(id)
      const own = word === undefined ? name : withWord(name, word)
      output.line(await saveUnique(files, join(choice.out, own), pdf, '.pdf', written))
    }
    async function write(workbook: Workbook, folder: string, of: SignedRef, name: string) {
      const { pdf, missingGlyphs, kept } = await signed.page(workbook, folder, of, choice.paper)
      await save(workbook, name, pdf)
      if (missingGlyphs.length > 0)
        output.problem(`  ${program.translator.t('plan:glyphsSigned', { signs: missingGlyphs.join(', ') })}`)
      if (kept !== 'same' && kept !== 'none')
        output.problem(`  ${keptWords(program.translator, workbook, of.id, kept)}`)
    }
    let code: number = exit.done
    for (const rep of reps) {
      const { name, problem } = rep
      if (problem !== null && isUnread(rep)) {
        const why = program.translator.ofCode('notices', problem.code, problem.params, 'team:problem')
        output.problem(`Nothing of ${quoted(name)} was saved. ${why}`)
        code = exit.refused
        continue
      }
      const { workbook } = await library.workbooks.open(rep.id)
      const folder = await library.workbooks.folderOf(rep.id)
      for (const plan of Object.keys(workbook.plans)) {
        await write(workbook, folder, { kind: 'plan', id: plan }, pages.fileName(workbook, plan))
        for (const { id } of addendaOf(workbook, plan)) {
          const ref = { kind: 'addendum', id } as const
          await write(workbook, folder, ref, records.fileName(workbook, ref))
        }
      }
      for (const { id } of Object.values(workbook.statements ?? {}).filter((one) => one.status === 'given')) {
        const ref = { kind: 'statement', id } as const
        const { pdf, missingGlyphs } = await records.draw(workbook, ref, choice.paper)
        await save(workbook, records.fileName(workbook, ref), pdf)
        if (missingGlyphs.length > 0) output.problem(`  cannot be printed: ${missingGlyphs.join(', ')}`)
      }
      for (const { id } of documentsOf(workbook)) {
        const ref = { kind: 'document', id } as const
        await write(workbook, folder, ref, records.fileName(workbook, ref))
      }
    }
    return code
  } finally {
    await library.workbooks.closeAll()
    await library.library.close()
  }
}
