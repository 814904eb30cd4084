import { fold } from '../../../shared/folding'
import type { SearchHit } from '../../../shared/model/search-hit'
import type { Workbook } from '../../../shared/model/workbook'
import { isCalledByForm } from '../../../shared/rules/documents'
import { groupIn } from '../../../shared/rules/group'
import { planState } from '../../../shared/rules/plan-state'
import { entryOf, type SearchKey } from '../../../shared/search/entries'
import { tokensOf } from '../../../shared/search/tokens'

const around = 45
const longest = 120

/** An excerpt of a text around the first word that was searched for. */
export function snippetOf(text: string, query: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const terms = tokensOf(query)
  const words = [...line.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
  const places = terms.flatMap((term) => words.find(([word]) => fold(word).includes(term))?.index ?? [])
  const from = Math.max(0, Math.min(...(places.length > 0 ? places : [0])) - around)
  const start = from === 0 ? 0 : line.indexOf(' ', from) + 1
  const piece = line.slice(start, start + longest)
  return `${start > 0 ? '… ' : ''}${piece}${start + longest < line.length ? ' …' : ''}`
}

function whenOf(workbook: Workbook, { kind, record }: SearchKey): string | null {
  if (kind === 'observation') return workbook.observations[record]?.when ?? null
  if (kind === 'session') return workbook.sessions[record]?.when ?? null
  if (kind === 'group') return groupIn(workbook, record)?.when ?? null
  if (kind === 'call') return workbook.calls[record]?.when ?? null
  if (kind === 'plan') return workbook.plans[record]?.createdAt ?? null
  if (kind === 'addendum') return workbook.addenda[record]?.createdAt ?? null
  if (kind === 'document') return workbook.documents[record]?.createdAt ?? null
  return null
}

function planOf(workbook: Workbook, { kind, record }: SearchKey): SearchHit['plan'] {
  const plan = kind === 'plan' ? workbook.plans[record] : undefined
  return plan ? planState(workbook, plan) : null
}

function formOf(workbook: Workbook, { kind, record }: SearchKey): SearchHit['form'] {
  const document = kind === 'document' ? workbook.documents[record] : undefined
  const form = document && isCalledByForm(document) ? workbook.templates[document.template] : undefined
  return form ? { id: form.id, language: form.language, title: form.title } : null
}

/** A record that was found, in words; null when it is gone. */
export function hitOf(workbook: Workbook, key: SearchKey, query: string): SearchHit | null {
  const entry = entryOf(workbook, key.kind, key.record)
  if (!entry) return null
  return {
    ...key,
    rep: workbook.rep.name,
    title: entry.title,
    form: formOf(workbook, key),
    snippet: snippetOf(entry.text, query),
    when: whenOf(workbook, key),
    number: key.kind === 'addendum' ? (workbook.addenda[key.record]?.number ?? null) : null,
    plan: planOf(workbook, key)
  }
}
