import { longDate } from '../../dates'
import { actionsTable, factsTable } from '../field-tables'
import { agreement } from '../fields/agreement'
import { funnel } from '../fields/funnel'
import { pulse } from '../fields/pulse'
import { reach } from '../fields/reach'
import { reports } from '../fields/reports'
import { strategy } from '../fields/strategy'
import { long, type OfRecord, rows, short } from './kind'
import { dates } from './plan'

export const session: OfRecord<'session'> = {
  'session.purpose': short(({ form }) => form.core.session?.purpose),
  'session.context': short(({ form }) => form.core.session?.context),
  'session.groundRules': short(({ form }) => form.core.session?.groundRules),
  'session.opening': short(({ form }) => form.core.session?.opening),
  'session.facts': rows(({ form, setting }) =>
    factsTable(
      (form.core.session?.facts ?? [])
        .filter(({ text, source }) => text.trim() !== '' || source.trim() !== '')
        .map(({ sign, text, source }) => ({ sign, text, source })),
      setting
    )
  ),
  'session.reports': reports,
  'session.strategy': strategy,
  'session.questions': funnel,
  'session.namedByRep': short(({ form }) => form.core.session?.namedByRep),
  'session.seenByManager': short(({ form }) => form.core.session?.seenByManager),
  'session.level': long(({ form }) => form.core.session?.agreed.level),
  'session.improve': long(({ form }) => form.core.session?.agreed.improve),
  'session.why': long(({ form }) => form.core.session?.agreed.why),
  'session.by': short(({ form, setting }) => {
    const by = form.core.session?.agreed.by
    return by ? longDate(by, setting.language) : ''
  }),
  'session.changes': long(({ form }) => form.core.session?.agreed.changes),
  'session.agreement': agreement,
  'session.actions': rows(({ form, setting }) => actionsTable(form.core['plan.actions'] ?? [], setting)),
  'session.dates': { printed: dates },
  'session.reached': reach,
  'session.pulse': pulse,
  'session.repComment': long(({ form }) => form.core.session?.repComment)
}
