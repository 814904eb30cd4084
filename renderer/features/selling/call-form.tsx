import { dateOf } from '../../../shared/dates'
import type { Call } from '../../../shared/model/selling'
import type { Field, Template } from '../../../shared/model/template'
import { shortName } from '../../../shared/rules/names'
import { useHasCome, useToday } from '../../core/clock'
import { useCoach } from '../../core/coach'
import { useDispatch, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { DateInput } from '../../ui/DateInput'
import { MomentInput } from '../../ui/MomentInput'
import { TextArea } from '../../ui/TextInput'
import { AccountName } from '../forms/AccountField'
import { FieldGroup } from '../forms/fields/FieldGroup'
import { PickOne } from '../forms/fields/Picks'
import type { BoundOf, Form } from '../forms/form'

type Shown = Pick<Field, 'label' | 'help'>
type PlanPart = 'objective' | 'strategy' | 'questions' | 'managerRole'
type DebriefPart = 'result' | 'happened' | 'learning' | 'nextPractice'

const words = ({ label, help }: Shown) => ({ label, help: help || undefined })

/**
 * A call seen through its form. The words before and after it are sent as they are typed; the words after it are
 * read-only while the call is in the future.
 */
export function useCallForm(call: Call, template: Template, readOnly: boolean): Form {
  const dispatch = useDispatch()
  const t = useT()
  const today = useToday()
  const wasMade = useHasCome(call.when)
  const workbook = useWorkbook()
  const manager = useCoach()
  const { id } = call
  const plan = (part: PlanPart, text: string) => dispatch({ type: 'call.plan', id, words: { [part]: text } })
  const debrief = (part: DebriefPart, text: string) => dispatch({ type: 'call.debrief', id, words: { [part]: text } })

  const planText = (part: Exclude<PlanPart, 'managerRole'>) => (field: Shown) => (
    <TextArea
      {...words(field)}
      value={call.plan?.[part] ?? ''}
      onCommit={(text) => plan(part, text)}
      readOnly={readOnly}
    />
  )
  const after = (field: Shown) => ({ ...words(field), ...(wasMade ? {} : { help: t('selling:afterCall') }) })
  const debriefText = (part: Exclude<DebriefPart, 'result'>) => (field: Shown) => (
    <TextArea
      {...after(field)}
      value={call.debrief?.[part] ?? ''}
      onCommit={(text) => debrief(part, text)}
      readOnly={readOnly || !wasMade}
    />
  )
  /** A choice that stores its words, so that they stay the same when the form changes. */
  const pick = (held: string, send: (text: string) => Promise<boolean>, open: boolean) => (field: Field) => {
    const options = field.type === 'choice' ? field.options : []
    return (
      <PickOne
        {...(open ? words(field) : after(field))}
        options={options}
        value={options.find(({ label }) => label === held)?.id ?? ''}
        onChange={(chosen) => send(options.find((option) => option.id === chosen)?.label ?? '')}
        readOnly={readOnly || !open}
      />
    )
  }
  return {
    template,
    values: { ...call.values, ...call.private.values },
    write: (field, value) => dispatch({ type: 'call.edit', id, changes: { values: { [field]: value } } }),
    readOnly,
    names: { rep: shortName(workbook.rep.name), manager: shortName(manager) },
    bound: {
      'call.objective': planText('objective'),
      'call.strategy': planText('strategy'),
      'call.questions': planText('questions'),
      'call.managerRole': pick(call.plan?.managerRole ?? '', (text) => plan('managerRole', text), true),
      'call.debriefed': (field) => (
        <DateInput
          {...after(field)}
          label={field.label}
          value={call.debrief ? (call.debrief.on ?? dateOf(call.debrief.at)) : null}
          min={dateOf(call.when)}
          max={today}
          onChange={(on) => void dispatch({ type: 'call.debrief', id, words: {}, on })}
          readOnly={readOnly || !wasMade}
        />
      ),
      'call.result': pick(call.debrief?.result ?? '', (text) => debrief('result', text), wasMade),
      'call.happened': debriefText('happened'),
      'call.learning': debriefText('learning'),
      'call.nextPractice': debriefText('nextPractice'),
      'call.account': (field) => (
        <AccountName
          label={field.label}
          help={field.help || undefined}
          account={call.account === null ? null : (workbook.accounts[call.account] ?? null)}
          onAccount={(changes) => dispatch({ type: 'call.edit', id, changes })}
          readOnly={readOnly}
        />
      ),
      'call.when': (field) => (
        <FieldGroup {...words(field)}>
          {() => (
            <MomentInput
              label={field.label}
              value={call.when}
              {...(call.debrief && { max: call.debrief.on ?? today })}
              onChange={(when) => dispatch({ type: 'call.edit', id, changes: { when } })}
              readOnly={readOnly}
            />
          )}
        </FieldGroup>
      )
    } satisfies BoundOf<'call'>
  }
}
