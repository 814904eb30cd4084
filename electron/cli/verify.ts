import type { Verification } from '../../shared/contract'
import type { Translator } from '../../shared/messages'
import { readPdf } from '../services/export/pdf-file'
import { verifyPdf } from '../services/records/verify'
import { nodeFiles as files } from '../services/storage/node-files'
import { exit, type Output } from './output'

const words: Record<Verification['verdict'], string> = {
  intact: 'Intact: the record is as it was signed.',
  changed: 'Changed: the record is not as it was signed.',
  'not-sealed': 'Not sealed: this is a draft or a blank form.',
  'not-coachbook': 'No record: this PDF does not carry one from Coachbook.',
  unreadable: 'Unreadable: the record inside is damaged.'
}

/** Says whether the record inside a PDF is as it was signed. */
export async function verify(file: string, json: boolean, translator: Translator, output: Output): Promise<number> {
  const result = verifyPdf(await readPdf(files, file), translator)
  if (json) {
    output.data(result)
  } else {
    output.line(words[result.verdict])
    if (result.verdict === 'intact' || result.verdict === 'changed') {
      output.line(`Plan:     ${result.title}`)
      output.line(`Signed:   ${result.rep} and ${result.manager}, ${result.signedAt ?? ''}`)
      output.line(`Seal:     ${result.seal}`)
    }
    for (const difference of result.differences) output.line(`Differs:  ${difference}`)
  }
  return result.verdict === 'intact' ? exit.done : exit.refused
}
