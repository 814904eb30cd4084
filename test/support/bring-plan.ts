import { cellsOf, type Row } from '../../shared/bring/cells'
import { type Circumstances, type KnownWorkbook, planOf } from '../../shared/bring/plan'
import { propose } from '../../shared/bring/propose'
import { type Joined, shapeOf } from '../../shared/bring/table'
import type { BringKind, Mapping } from '../../shared/model/bring'
import { countedId } from './large-workbook'

export const now = '2026-11-20T09:30:00+01:00'
export const today = '2026-11-20'
export const mira = { id: countedId(1), name: 'Mira Lindqvist', archived: false }
export const obi = { id: countedId(2), name: 'Obi Okafor', archived: false }
export const asks = 'b2b/asks-before-showing'
export const behaviors = [{ key: asks, title: 'Asks before showing' }]
const trained = { frameworks: { b2b: '2020-01-01' }, behaviors: {} }
export const known = (id: string, more: Partial<KnownWorkbook> = {}): KnownWorkbook => ({
  id,
  prints: [],
  trained,
  metrics: [],
  ...more
})

interface Given {
  what?: BringKind
  changes?: Partial<Mapping>
  around?: Partial<Circumstances>
  joined?: readonly Joined[]
}

export function plan(text: string | readonly Row[], { what, changes, around, joined = [] }: Given = {}) {
  const rows = typeof text === 'string' ? cellsOf(text) : text
  const shape = shapeOf(rows, today)
  const found = propose({ rows, joined, epoch: 1900 }, shape, { today, language: 'en', behaviors })
  const mapping = { ...found.proposals[what ?? found.what], ...changes }
  return planOf(rows, shape, mapping, {
    now,
    observer: 'Jonas Ek',
    reps: [mira, obi],
    workbooks: [known(mira.id), known(obi.id)],
    ...around
  })
}
