import { dateOf, longDate } from '../../dates'
import { long, type OfRecord, short } from './kind'

export const call: OfRecord<'call'> = {
  'call.when': short(({ form, setting }) =>
    form.core.call ? longDate(dateOf(form.core.call.when), setting.language) : ''
  ),
  'call.account': short(({ form }) => form.core['call.account']),
  'call.objective': long(({ form }) => form.core.call?.plan?.objective),
  'call.strategy': long(({ form }) => form.core.call?.plan?.strategy),
  'call.questions': long(({ form }) => form.core.call?.plan?.questions),
  'call.managerRole': short(({ form }) => form.core.call?.plan?.managerRole),
  'call.debriefed': short(({ form, setting }) => {
    const debrief = form.core.call?.debrief
    return debrief ? longDate(debrief.on ?? dateOf(debrief.at), setting.language) : ''
  }),
  'call.result': short(({ form }) => form.core.call?.debrief?.result),
  'call.happened': long(({ form }) => form.core.call?.debrief?.happened),
  'call.learning': long(({ form }) => form.core.call?.debrief?.learning),
  'call.nextPractice': long(({ form }) => form.core.call?.debrief?.nextPractice)
}
