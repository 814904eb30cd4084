import type { FieldOf } from '../../model/template'
import { printed } from '../form'
import { type FieldOnPaper, holdsNothing } from './kind'

const nextPage = () => printed({ type: 'page-break' })

export const pageBreak: FieldOnPaper<FieldOf<'page-break'>> = { ...holdsNothing, printed: nextPage, blank: nextPage }
