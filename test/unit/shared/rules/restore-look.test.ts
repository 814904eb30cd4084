import { describe, expect, test } from 'vitest'
import { Differs, type RepToRestore } from '../../../../shared/model/backup'
import { Workbook } from '../../../../shared/model/workbook'
import { isChosenAtFirst, losesAnything } from '../../../../shared/rules/restore-choice'
import { countsOf, differsBy, mostListed } from '../../../../shared/rules/restore-look'
import { fromDisk } from '../../../support/commanded-workbook'
import { fullWorkbook, planted } from '../../../support/full-workbook'
import { countedId } from '../../../support/large-workbook'
import { ids } from '../../../support/story'

const full = Workbook.parse(fullWorkbook())
const changed = (change: (workbook: Workbook) => void): Workbook => {
  const workbook = fromDisk(full)
  change(workbook)
  return workbook
}
const recorded = Object.values(full.observations).find(({ status }) => status === 'recorded')
if (!recorded) throw new Error('the story has an observation')
const { id } = recorded
const signed = Object.values(full.plans).find(({ status }) => status !== 'draft')
if (!signed) throw new Error('the story has a signed plan')

describe('N-3 what restoring a backup would do, record by record', () => {
  test('the same number of records with other words differs, and says where', () => {
    const then = changed(({ observations }) => {
      const one = observations[id]
      if (one) one.evidence = 'As it stood in the backup.'
    })
    const found = differsBy(full, then)
    expect(countsOf(found)).toEqual({ goes: 0, changes: 1, comes: 0 })
    expect(found.changes).toEqual({ observations: 1 })
    expect(found.lines).toMatchObject([
      { path: `observations/${id}`, kind: 'changes', when: recorded.when, isOwn: false, state: null }
    ])
    expect(found.lines[0]?.words).not.toBeNull()
    expect(Differs.parse(found)).toEqual(found)
  })

  test('what was written since goes, and what was deleted since comes back', () => {
    const fresh = { id: countedId(901) }
    const here = changed(({ observations }) => {
      delete observations[id]
      observations[fresh.id] = { ...recorded, id: fresh.id, evidence: 'Written since.' }
    })
    const found = differsBy(here, full)
    expect([found.goes, found.comes, found.changes]).toEqual([{ observations: 1 }, { observations: 1 }, {}])
    expect(found.lines.map(({ path, kind }) => [kind, path])).toEqual([
      ['goes', `observations/${fresh.id}`],
      ['comes', `observations/${id}`]
    ])
    expect(found.lines[0]?.words).toContain('Written since.')
  })

  test('every signed record that would go is named with what its signatures tell', () => {
    const then = changed((workbook) => {
      workbook.plans = {}
      workbook.addenda = {}
      workbook.documents = {}
      workbook.statements = {}
    })
    const whats = differsBy(full, then).signed.map(({ path, state }) => [path.split('/')[0], state?.of])
    const all = [
      ...Object.values(full.plans).flatMap(({ status }) => (status === 'draft' ? [] : [['plans', 'plan']])),
      ...Object.values(full.addenda).flatMap(({ status }) => (status === 'signed' ? [['addenda', 'addendum']] : [])),
      ...Object.values(full.documents).flatMap(({ status }) =>
        status === 'signed' ? [['documents', 'document']] : []
      ),
      ...Object.values(full.statements ?? {}).flatMap(({ status }) =>
        status === 'given' ? [['statements', 'statement']] : []
      )
    ]
    expect(new Set(all.map(([what]) => what))).toEqual(new Set(['plans', 'addenda', 'documents', 'statements']))
    expect(whats.sort()).toEqual(all.sort())
  })

  test('a plan that was still a draft in the backup loses its signatures', () => {
    const then = changed(({ plans }) => {
      const { managerSignature, seal, ...draft } = fromDisk(signed) as typeof signed & {
        managerSignature: unknown
        seal: unknown
      }
      Reflect.set(plans, signed.id, { ...draft, status: 'draft' })
    })
    expect(differsBy(full, then).signed).toMatchObject([{ path: `plans/${signed.id}`, kind: 'changes' }])
  })

  test('ink that was noted since is a signature of its own', () => {
    const inked = Object.values(full.documents).find((one) => one.status === 'signed' && one.ink !== undefined)
    if (!inked) throw new Error('the story has a document that was signed in ink')
    const then = changed(({ documents }) => {
      const record = documents[inked.id]
      if (record) Reflect.deleteProperty(record, 'ink')
    })
    expect(differsBy(full, then).signed).toMatchObject([{ path: `documents/${inked.id}`, kind: 'changes' }])
  })

  test('a copy that was filed since is named beside the record that stays', () => {
    const scan = { hash: 'a'.repeat(64), name: 'sheet.pdf', kind: 'pdf' as const, bytes: 3 }
    const here = changed(({ plans }) => {
      const record = plans[signed.id]
      if (record) Reflect.set(record, 'filed', [{ ...scan, at: '2026-11-28T09:00:00+01:00', differs: false }])
    })
    expect(differsBy(here, full)).toMatchObject({ signed: [], copies: [{ path: `plans/${signed.id}` }] })
  })

  test('private notes are marked, and none of their words are in the list', () => {
    const then = changed((workbook) => {
      workbook.private.notes = ''
      for (const map of [workbook.observations, workbook.sessions, workbook.plans, workbook.calls])
        for (const record of Object.values(map)) {
          const own = Reflect.get(record, 'private')
          for (const key of Object.keys(own)) if (typeof own[key] === 'string') own[key] = ''
        }
    })
    const found = differsBy(full, then)
    expect(found.lines.length).toBeGreaterThan(3)
    expect(found.lines.every(({ isOwn }) => isOwn)).toBe(true)
    expect(JSON.stringify(differsBy(full, null))).not.toContain(planted)
  })

  test('a rep who is taken away loses everything, of which a bounded part is listed', () => {
    const many = changed(({ observations }) => {
      for (let count = 0; count < mostListed + 5; count++) {
        const one = countedId(20_000 + count)
        observations[one] = { ...recorded, id: one }
      }
    })
    const found = differsBy(many, null)
    expect(found.goes.observations).toBe(Object.keys(many.observations).length)
    expect(found.lines).toHaveLength(mostListed)
    expect(found.signed.some(({ path }) => path === `plans/${ids.plan}` || path === `plans/${signed.id}`)).toBe(true)
  })
})

describe('N-3 nothing is ticked that would take something away', () => {
  const holds = { changes: 3, kinds: {}, lacks: { changes: 0, files: 0, broken: false } }
  const rep: RepToRestore = {
    id: countedId(1),
    name: 'Dana Reyes',
    inBackup: holds,
    here: holds,
    same: false,
    cameLater: false,
    unreadHere: false,
    isUndone: false,
    differs: differsBy(full, full),
    damaged: false,
    mends: false,
    onlyRestored: false
  }
  const without = changed(({ observations }) => delete observations[id])

  test('ticked are reps who are gone here and those who lose nothing', () => {
    expect(isChosenAtFirst({ ...rep, here: null, differs: null })).toBe(true)
    expect(isChosenAtFirst({ ...rep, differs: differsBy(without, full) })).toBe(true)
    expect(isChosenAtFirst({ ...rep, same: true, differs: null })).toBe(false)
    // Nothing but what is missing comes back.
    expect(isChosenAtFirst({ ...rep, same: true, differs: null, mends: true })).toBe(true)
  })

  test('not ticked are reps who lose an entry, later words, or all of it', () => {
    const losing = { ...rep, differs: differsBy(full, without) }
    expect(losesAnything(losing)).toBe(true)
    expect(isChosenAtFirst(losing)).toBe(false)
    expect(isChosenAtFirst({ ...losing, damaged: true })).toBe(false)
    expect(isChosenAtFirst({ ...rep, inBackup: null, cameLater: true, differs: differsBy(full, null) })).toBe(false)
    expect(isChosenAtFirst({ ...rep, inBackup: null, differs: null })).toBe(false)
    expect(isChosenAtFirst({ ...rep, inBackup: null, here: null, differs: null })).toBe(false)
  })

  test('a restore is taken back without ticks, unless something signed would go', () => {
    expect(isChosenAtFirst({ ...rep, differs: differsBy(full, without), onlyRestored: true })).toBe(true)
    const bare = changed((workbook) => {
      workbook.plans = {}
    })
    expect(isChosenAtFirst({ ...rep, differs: differsBy(full, bare), onlyRestored: true })).toBe(false)
  })
})
