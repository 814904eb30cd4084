import { dateOf } from '../../../shared/dates'
import { cellText } from '../../../shared/log/cells'
import { logWords } from '../../../shared/log/words'
import { createTranslator } from '../../../shared/messages'
import { largeWorkbook } from '../../support/large-workbook'

/** An observation as a row of plain text. */
export interface Line {
  when: string
  instant: number
  kind: string
  account: string
  evidence: string
  behaviors: string
  rating: number
}

/** The same observations that the program is measured with. */
export function linesOf(count: number): Line[] {
  const workbook = largeWorkbook(count)
  const words = logWords(workbook, createTranslator('en'))
  return Object.values(workbook.observations).map((observation) => ({
    when: dateOf(observation.when),
    instant: Date.parse(observation.when),
    kind: cellText('kind', observation, words),
    account: cellText('account', observation, words),
    evidence: observation.evidence,
    behaviors: cellText('behaviors', observation, words),
    rating: observation.ratings[0]?.rating ?? 0
  }))
}
