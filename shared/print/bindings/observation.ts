import { dateOf, longDate } from '../../dates'
import { activities, observationKinds } from '../../model/field-of-work'
import { ratingsTable } from '../field-tables'
import { blankTicks } from '../fields/kind'
import { type CoreValues, nothing, type PrintSetting } from '../form'
import { long, type OfRecord, rows, short } from './kind'

function placeWords(place: CoreValues['observation.place'], { t }: PrintSetting): string {
  const level = place?.level ? t(`print:level.${place.level}`) : ''
  const phase = place?.phase ? t(`print:phase.${place.phase}`) : ''
  return level && phase ? t('print:place', { level, phase }) : level || phase
}

export const observation: OfRecord<'observation'> = {
  'observation.when': short(({ form, setting }) => {
    const when = form.core['observation.when']
    return when === undefined ? '' : longDate(dateOf(when), setting.language)
  }),
  'observation.kind': {
    ...short(({ form, setting: { t } }) => {
      const kind = form.core['observation.kind']
      return kind ? t(`print:kind.${kind}`) : ''
    }),
    blank: (field, on) =>
      blankTicks(
        field,
        on,
        observationKinds.map((kind) => on.setting.t(`print:kind.${kind}`))
      )
  },
  'observation.activity': {
    ...short(({ form, setting: { t } }) => {
      const activity = form.core['observation.activity']
      return activity ? t(`print:activity.${activity}`) : ''
    }),
    blank: (field, on) =>
      blankTicks(
        field,
        on,
        activities.map((activity) => on.setting.t(`print:activity.${activity}`))
      )
  },
  'observation.account': short(({ form }) => form.core['observation.account']),
  'observation.observer': short(({ form }) => form.core['observation.observer']),
  'observation.place': short(({ form, setting }) => placeWords(form.core['observation.place'], setting)),
  'observation.evidence': long(({ form }) => form.core['observation.evidence']),
  'observation.ratings': rows(({ form, setting }) => ratingsTable(form, setting)),
  'observation.strengths': long(({ form }) => form.core['observation.strengths']),
  'observation.development': long(({ form }) => form.core['observation.development']),
  // The manager's feelings stay off the paper (S0-11).
  'observation.feelings': { printed: () => nothing }
}
