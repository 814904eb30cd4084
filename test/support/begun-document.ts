import type { CommandInput } from '../../shared/commands'
import type { Mark, Stance } from '../../shared/model/signature'
import { newWorkbook } from '../../shared/model/workbook'
import { documentStanding, documentState } from '../../shared/rules/documents'
import { signingDeed } from '../../shared/rules/signing-deed'
import { attempt } from './commanded-workbook'
import { countedId } from './large-workbook'
import { answersTo, templateNamed } from './library-in-memory'

export const typed: Mark = { method: 'typed', text: 'M' }
/** The id of the document that is begun. */
export const id = countedId(9)

/** A workbook with a draft of a form that comes with Coachbook. */
export function begun(form: string, filled = true) {
  const workbook = newWorkbook(
    countedId(1),
    countedId(2),
    { name: 'Mira Lindqvist', role: 'Rep', territory: 'North' },
    '2026-11-01T08:00:00+01:00'
  )
  const template = templateNamed(form)
  const run = (command: CommandInput) => attempt(workbook, command)
  const done = (command: CommandInput) => {
    const outcome = run(command)
    if ('refused' in outcome) throw new Error(`${command.type}: ${outcome.refused}`)
    return outcome
  }
  const refusal = (command: CommandInput) => {
    const outcome = run(command)
    return 'refused' in outcome ? outcome.refused : null
  }
  done({ type: 'document.start', id, template, on: '2026-11-22' })
  if (filled) done({ type: 'document.edit', id, changes: { values: answersTo(template) } })
  const held = () => {
    const document = workbook.documents[id]
    if (!document) throw new Error('the document is gone')
    return document
  }
  const sign = (party: 'rep' | 'manager', stance: Stance = 'agreed', mark: Mark = typed, comment = 'So it is.') => {
    const { patches } = done({ type: 'document.sign', id, party, stance, mark, comment })
    const { document } = signingDeed('document.sign', patches)
    return document ? documentStanding(document) : null
  }
  return { workbook, run, done, refusal, held, sign, standing: () => documentStanding(documentState(held())) }
}
