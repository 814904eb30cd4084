import { newSession } from '../../shared/model/session'
import type { Workbook } from '../../shared/model/workbook'
import { attempt, freshWorkbook, fromDisk } from './commanded-workbook'
import { countedId } from './large-workbook'
import { story } from './story'

/** This word is in every private text, including those of a one-on-one about the person. */
export const planted = 'QuietHeronWord'

/** Puts the planted word into everything under `private`, and leaves the rest. */
function plant(value: unknown, isPrivate = false): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, item] of Object.entries(value)) {
    const inside = isPrivate || key === 'private'
    if (inside && typeof item === 'string' && (item === '' || key === 'notes')) Reflect.set(value, key, planted)
    else if (key === 'values' && inside) Reflect.set(value, key, { hidden: planted })
    else plant(item, inside)
  }
}

/** A workbook on which every command was run, with the planted word wherever something is only for the manager. */
export function fullWorkbook(): Workbook {
  const workbook = freshWorkbook()
  for (const command of story) {
    const outcome = attempt(workbook, command)
    if ('refused' in outcome) throw new Error(`${command.type}: ${outcome.refused}`)
  }
  const whole = fromDisk(workbook)
  const person = { ...newSession(countedId(900), '2026-11-20T09:00:00+01:00'), mode: 'human' as const }
  whole.sessions[person.id] = {
    ...person,
    status: 'held',
    minutes: 20,
    purpose: planted,
    repComment: planted,
    seenByManager: planted,
    questions: [{ id: countedId(901), stage: 'open', purpose: 'diagnose', text: planted, words: planted }]
  }
  plant(whole)
  return whole
}
