import { create } from 'zustand'
import type { CallOutput } from '../../../shared/contract'
import type { BringKind, BringPreview, Import, Mapping } from '../../../shared/model/bring'
import { call } from '../../core/bridge'
import { loadReps } from '../../core/library'
import { attempt, useMessages } from '../../core/messages'
import { contentLanguage } from '../../core/offer'
import { refreshHeld } from '../../core/replica'
import { translatorNow } from '../../core/translator'
import { flushTyping } from '../../core/typing'
import { usualForm } from '../forms/form-choice'

export type Table = CallOutput<'bring.look'>

interface Bring {
  /** The file that was read; main holds its rows. */
  table: Table | null
  mapping: Mapping | null
  /** Null until main has sent it. */
  preview: BringPreview | null
  busy: 'reading' | 'bringing' | 'returning' | null
  progress: { done: number; all: number } | null
  past: Import[]
  /** The import that was taken back last, with what remained of it. */
  returned: Import | null
}

const nothing = { table: null, mapping: null, preview: null, busy: null, progress: null }
export const useBring = create<Bring>(() => ({ ...nothing, past: [], returned: null }))

const set = (state: Partial<Bring>) => useBring.setState(state)

/** Counts the requests, so that an earlier answer never replaces a later one. */
let asked = 0

async function preview(mapping: Mapping): Promise<void> {
  const mine = ++asked
  set({ mapping })
  const made = await attempt(() => call('bring.preview', { mapping }))
  if (mine === asked) set({ preview: made ?? null })
}

function take(table: Table | null | undefined): Promise<void> | undefined {
  set({ busy: null })
  if (!table) return undefined
  set({ table, preview: null, returned: null })
  return preview(table.proposals[table.what])
}

async function reading(read: () => Promise<Table | null>): Promise<void> {
  set({ busy: 'reading' })
  await take(await attempt(read))
}

export const chooseFile = () => reading(() => call('bring.choose', { language: contentLanguage() }))

/** Reads a file that was dropped, or cells that were pasted, which have no name. */
export const readTable = (name: string, bytes: Uint8Array) =>
  reading(() => call('bring.read', { name: name.slice(0, 1000), bytes, language: contentLanguage() }))

export const readCells = (text: string) => readTable('', new TextEncoder().encode(text))

export const lookAt = (sheet: number, header: number | null) =>
  reading(() => call('bring.look', { sheet, header, language: contentLanguage() }))

/** Chooses another kind of import, with the mapping proposed for it. */
export function chooseKind(what: BringKind): void {
  const { table } = useBring.getState()
  if (table) void preview(table.proposals[what])
}

export function answer(changes: Partial<Mapping>): void {
  const { mapping } = useBring.getState()
  if (mapping) void preview({ ...mapping, ...changes })
}

export async function loadPast(): Promise<void> {
  set({ past: (await attempt(() => call('bring.list', {}))) ?? [] })
}

const watched = async <T>(busy: 'bringing' | 'returning', work: () => Promise<T>): Promise<T | undefined> => {
  set({ busy, progress: null })
  const end = window.coachbook.on('bring.progress', (progress) => set({ progress }))
  const done = await attempt(work)
  end()
  set({ busy: null, progress: null })
  // The workbook that the window holds may be one of those that were changed.
  await attempt(refreshHeld)
  await loadReps()
  await loadPast()
  return done
}

/** Replaces messages about the file before. */
const say = (text: string) => useMessages.getState().say({ tone: 'info', text, cause: 'bring' })

/** Imports what the preview shows, all or nothing. */
export async function bringIn(): Promise<void> {
  const { mapping } = useBring.getState()
  if (!mapping) return
  await flushTyping()
  const form = mapping.what === 'observations' ? await usualForm('observation') : undefined
  const done = await watched('bringing', () => call('bring.start', { mapping, template: form?.hash ?? null }))
  const { t } = translatorNow()
  if (done === null) say(t('bring:cancelled'))
  if (!done || done.what === 'group') return
  say(t(`bring:brought.${done.what}`, { count: done.records }))
  await putAway()
}

export const cancelBringing = () => attempt(() => call('bring.cancel', {}))

export async function putAway(): Promise<void> {
  asked += 1
  set(nothing)
  await attempt(() => call('bring.putAway', {}))
}

export async function takeBack(id: string): Promise<void> {
  await flushTyping()
  const back = await watched('returning', () => call('bring.takeBack', { import: id }))
  if (!back) return
  set({ returned: back })
  say(translatorNow().t('bring:takenBackNow'))
}

/** Shows what remained of an import that was taken back some time ago. */
export const showLeft = (returned: Import) => set({ returned })

export async function saveUnread(): Promise<void> {
  const saved = await attempt(() => call('bring.saveUnread', {}))
  if (saved) say(translatorNow().t('bring:savedUnread', { name: saved.name }))
}
