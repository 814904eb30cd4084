import { contentHash } from '../../../../electron/services/storage/content-hash'
import { plusDays } from '../../../../shared/dates'
import { createTranslator } from '../../../../shared/messages'
import type { RhythmOfRep } from '../../../../shared/model/rhythm'
import type { RhythmReport } from '../../../../shared/model/rhythm-report'
import type { PlainDate } from '../../../../shared/model/scalars'
import type { PrintDocument } from '../../../../shared/print/blocks'
import { rhythmReportPage } from '../../../../shared/print/rhythm-report'
import { dueDates } from '../../../../shared/rules/due-dates'
import { rhythmReport } from '../../../../shared/rules/rhythm-report'
import { countedId } from '../../../support/large-workbook'
import { answer, every, factsOf, held, leave } from '../../../support/rhythm'

const team = ['A. Okafor', 'M. Lindqvist', 'R. Castellanos', 'T. Nowak', 'Y. Haddad', 'Z. Petrov']
const promises = [2, 2, 2, 1, 3, 2]
const span = { from: '2026-09-01', to: '2026-11-29' }

/**
 * A quarter of six reps: two misses because of a deal, of which one was made up for; a sick day; a moved session; a
 * week of leave.
 */
export function quarterOfSix(): { reps: RhythmOfRep[]; names: Map<string, string> } {
  const names = new Map(team.map((name, at) => [countedId(at + 1), name]))
  const reps = [...names.keys()].map((rep, at): RhythmOfRep => {
    const cadences = [every(promises[at] ?? 2, 4, at % 2 === 0 ? '2026-08-31' : '2026-09-07')]
    const due = dueDates(cadences, span).map((one) => one.due)
    const missed = at === 5 ? [due[1], due[3]] : []
    const sick = at === 1 ? due[1] : undefined
    const away = at === 3 ? due[4] : undefined
    const days = due
      .filter((day) => !missed.includes(day) && day !== sick && day !== away)
      .map((day) => (at === 2 && day === due[4] ? plusDays(day, 6) : day))
    const further: PlainDate[] = at === 5 && due[2] ? [plusDays(due[2], 4)] : []
    const answers = [
      ...missed.flatMap((day) => (day ? [answer(day, 'missed', 'deals')] : [])),
      ...(sick ? [answer(sick, 'missed', 'sickness')] : [])
    ]
    const free = away ? [leave(away, away, '2026-08-01')] : []
    return {
      rep,
      facts: { planned: [], ...factsOf({ cadences, answers, leave: free, held: held(...days, ...further) }) }
    }
  })
  return { reps, names }
}

export const sampleReport = (): RhythmReport =>
  rhythmReport({
    ...quarterOfSix(),
    id: countedId(40),
    own: [],
    manager: 'Jonas Ek',
    ...span,
    madeAt: '2026-11-29T10:00:00+01:00',
    today: '2026-11-29'
  })

export function printReport(report = sampleReport(), language = 'en'): PrintDocument {
  const { t } = createTranslator(language)
  return rhythmReportPage({ report, seal: contentHash(report), t, language })
}
