import type { Translate } from '../../../shared/messages'
import { activities, observationKinds } from '../../../shared/model/field-of-work'
import type { Observation } from '../../../shared/model/observation'
import type { Field } from '../../../shared/model/template'
import type { Workbook } from '../../../shared/model/workbook'
import { SelectInput } from '../../ui/SelectInput'
import { TextArea, TextInput } from '../../ui/TextInput'
import { AccountField } from '../forms/AccountField'
import type { BoundOf } from '../forms/form'
import { WordingHint } from '../wording/WordingHint'
import { PlaceField } from './PlaceField'
import { RatingsField } from './RatingsField'
import { WhenField } from './WhenField'
import { edit } from './write'

interface Setting {
  workbook: Pick<Workbook, 'id' | 'accounts' | 'deals'>
  t: Translate
  readOnly: boolean
  /** True for an observation that was just opened: the cursor is placed in the evidence field. */
  fresh: boolean
}

/** The components for the core fields of an observation in its form. */
export function observationFields(
  observation: Observation,
  { workbook, t, readOnly, fresh }: Setting
): BoundOf<'observation'> {
  const { id } = observation
  const { accounts, deals } = workbook
  const text = (name: 'evidence' | 'strengths' | 'development', rows: number) => (field: Shown) => (
    <TextArea
      {...words(field)}
      rows={rows}
      autoFocus={fresh && name === 'evidence'}
      value={observation[name]}
      onCommit={(written) => edit(workbook.id, id, { [name]: written })}
      note={
        name === 'strengths' || readOnly || field.writtenBy === 'rep'
          ? undefined
          : (written) => <WordingHint text={written} place={`${id}/${name}`} />
      }
      readOnly={readOnly}
    />
  )
  return {
    'observation.evidence': text('evidence', 4),
    'observation.strengths': text('strengths', 1),
    'observation.development': text('development', 1),
    'observation.feelings': (field) => (
      <TextArea
        {...words(field)}
        rows={2}
        value={observation.private.feelings}
        onCommit={(feelings) => edit(workbook.id, id, { feelings })}
        readOnly={readOnly}
      />
    ),
    'observation.ratings': (field) => <RatingsField {...words(field)} observation={observation} readOnly={readOnly} />,
    'observation.when': (field) => <WhenField {...words(field)} observation={observation} readOnly={readOnly} />,
    'observation.account': (field) => (
      <AccountField
        {...words(field)}
        account={recordOf(accounts, observation.account)}
        deal={recordOf(deals, observation.deal)}
        onAccount={(change) => edit(workbook.id, id, change)}
        onDeal={(deal) => edit(workbook.id, id, { deal })}
        readOnly={readOnly}
      />
    ),
    'observation.observer': (field) => (
      <TextInput
        {...words(field)}
        value={observation.observer}
        onCommit={(observer) => edit(workbook.id, id, { observer })}
        readOnly={readOnly}
      />
    ),
    'observation.place': (field) => <PlaceField {...words(field)} observation={observation} readOnly={readOnly} />,
    'observation.kind': (field) => (
      <SelectInput
        {...words(field)}
        value={observation.kind}
        choices={observationKinds.map((kind) => ({ value: kind, label: t(`observation:kind.${kind}`) }))}
        onChange={(kind) => edit(workbook.id, id, { kind })}
        empty={t('observation:chooseKind')}
        disabled={readOnly}
      />
    ),
    'observation.activity': (field) => (
      <SelectInput
        {...words(field)}
        value={observation.activity}
        choices={activities.map((activity) => ({ value: activity, label: t(`observation:activity.${activity}`) }))}
        onChange={(activity) => edit(workbook.id, id, { activity })}
        empty={t('observation:chooseActivity')}
        disabled={readOnly}
      />
    )
  }
}

interface Shown {
  label: string
  help: string
  writtenBy: Field['writtenBy']
}

const recordOf = <R,>(records: Record<string, R>, id: string | null): R | null => (id && records[id]) || null

const words = ({ label, help }: Shown) => ({ label, help: help || undefined })
