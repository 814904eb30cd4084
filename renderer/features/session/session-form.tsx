import type { ReactNode } from 'react'
import { limits } from '../../../shared/limits'
import type { Session } from '../../../shared/model/session'
import type { Field, Template } from '../../../shared/model/template'
import { shortName } from '../../../shared/rules/names'
import { useCoach } from '../../core/coach'
import { useDispatch, useWorkbook } from '../../core/replica'
import { DateInput } from '../../ui/DateInput'
import { TextArea } from '../../ui/TextInput'
import type { BoundOf, Form } from '../forms/form'
import { useEditSession } from './edit'
import { AgreementField } from './fields/AgreementField'
import { FactsField } from './fields/FactsField'
import { FunnelField } from './fields/FunnelField'
import { KnownLevel } from './fields/KnownLevel'
import { PlanActionsField, PlanDatesField } from './fields/PlanFields'
import { PulseField } from './fields/PulseField'
import { ReachField } from './fields/ReachField'
import { ReportsField } from './fields/ReportsField'
import { StrategyField } from './fields/StrategyField'

type Shown = Pick<Field, 'label' | 'help'>
type Line = 'purpose' | 'context' | 'groundRules' | 'opening' | 'namedByRep' | 'seenByManager'
type Agreed = 'level' | 'improve' | 'why' | 'changes'

/** A one-on-one seen through its guide; every change is sent as it is made. */
export function useSessionForm(session: Session, template: Template, readOnly: boolean): Form {
  const dispatch = useDispatch()
  const { rep } = useWorkbook()
  const manager = useCoach()
  const names = { rep: shortName(rep.name), manager: shortName(manager) }
  const edit = useEditSession(session.id)
  const words = ({ label, help }: Shown) => ({ label, help: help || undefined })

  const line =
    (part: Line) =>
    (field: Shown): ReactNode => (
      <TextArea
        {...words(field)}
        oneLine
        rows={1}
        maxLength={limits.line}
        value={session[part]}
        onCommit={(text) => edit({ [part]: text })}
        readOnly={readOnly}
      />
    )
  const writeAgreed = (part: Agreed, text: string) => edit((held) => ({ agreed: { ...held.agreed, [part]: text } }))
  const agreed =
    (part: Agreed, note?: (text: string, put: (text: string) => void) => ReactNode) =>
    (field: Shown): ReactNode => (
      <TextArea
        {...words(field)}
        note={readOnly ? undefined : (text) => note?.(text, (known) => void writeAgreed(part, known))}
        value={session.agreed[part]}
        onCommit={(text) => writeAgreed(part, text)}
        readOnly={readOnly}
      />
    )
  const own = { session, names, readOnly }
  // Ratings that the rep made alone can only be changed by the rep alone.
  const marked = readOnly || session.markedByRep !== undefined
  return {
    template,
    values: { ...session.values, ...session.private.values },
    write: (field, value) =>
      dispatch({ type: 'session.edit', id: session.id, changes: { values: { [field]: value } } }),
    readOnly,
    names,
    bound: {
      'session.purpose': line('purpose'),
      'session.context': line('context'),
      'session.groundRules': line('groundRules'),
      'session.opening': line('opening'),
      'session.namedByRep': line('namedByRep'),
      'session.seenByManager': line('seenByManager'),
      'session.level': agreed('level', (text, put) => text.trim() === '' && <KnownLevel onTake={put} />),
      'session.improve': agreed('improve'),
      'session.why': agreed('why'),
      'session.changes': agreed('changes'),
      'session.by': (field) => (
        <DateInput
          {...words(field)}
          value={session.agreed.by}
          onChange={(by) => void edit((held) => ({ agreed: { ...held.agreed, by } }))}
          readOnly={readOnly}
        />
      ),
      'session.repComment': (field) => (
        <TextArea
          {...words(field)}
          large
          value={session.repComment}
          onCommit={(repComment) => edit({ repComment })}
          readOnly={marked}
        />
      ),
      'session.facts': (field) => <FactsField {...own} {...words(field)} />,
      'session.reports': (field) => <ReportsField {...own} {...words(field)} />,
      'session.strategy': (field) => <StrategyField {...own} {...words(field)} />,
      'session.questions': (field) => <FunnelField {...own} {...words(field)} />,
      'session.agreement': (field) => <AgreementField {...own} {...words(field)} />,
      'session.actions': (field) => <PlanActionsField {...own} field={field} />,
      'session.dates': (field) => <PlanDatesField {...own} field={field} />,
      'session.reached': (field) => (
        <ReachField
          {...words(field)}
          kind="reach"
          names={names}
          reach={session.reached.rep}
          onChange={(made) =>
            void edit(({ reached }) => ({ reached: { ...reached, rep: { ...reached.rep, ...made } } }))
          }
          readOnly={marked}
        />
      ),
      'session.pulse': (field) => (
        <PulseField
          {...words(field)}
          pulse={session.pulse.rep}
          onChange={(made) => void edit(({ pulse }) => ({ pulse: { ...pulse, rep: { ...pulse.rep, ...made } } }))}
          readOnly={marked}
        />
      )
    } satisfies BoundOf<'session'>
  }
}
