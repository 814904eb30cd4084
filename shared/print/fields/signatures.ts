import type { FieldOf } from '../../model/template'
import { printed } from '../form'
import { emptyBox } from '../signatures'
import { type FieldOnPaper, holdsNothing } from './kind'

export const signatures: FieldOnPaper<FieldOf<'signatures'>> = {
  ...holdsNothing,
  // The signatures are made before, because they need the record's seal and both names; a blank form has empty boxes.
  printed: (_, { form }) => printed(...(form.core.signatures ?? [])),
  blank: (_, { setting }) =>
    printed({
      type: 'together',
      blocks: [
        { type: 'signatures', boxes: [emptyBox('rep', setting), emptyBox('manager', setting)] },
        { type: 'note', text: setting.t('print:signature.meaning') }
      ]
    })
}
