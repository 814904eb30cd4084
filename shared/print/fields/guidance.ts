import type { FieldOf } from '../../model/template'
import { guidanceBlocks } from '../guidance'
import { type FieldOnPaper, holdsNothing, type OnBlank, under } from './kind'

const text = (field: FieldOf<'guidance'>, on: Pick<OnBlank, 'level'>) => under(field, on, ...guidanceBlocks(field.text))

export const guidance: FieldOnPaper<FieldOf<'guidance'>> = { ...holdsNothing, printed: text, blank: text }
