import { create } from 'zustand'
import type { CoachbookLook } from '../../../shared/model/coachbook-file'
import type { MergeAnswer, MergeAnswers, MergeLook } from '../../../shared/model/merge'
import { CallFailure, call } from '../../core/bridge'
import { loadReps, useLibrary } from '../../core/library'
import { attempt, useMessages } from '../../core/messages'
import { go, goBack, paths } from '../../core/navigation'
import { refreshHeld, undoChange } from '../../core/replica'
import { translatorNow } from '../../core/translator'

interface TakeIn {
  /** What the chosen file would bring. */
  look: CoachbookLook | null
  /** The name of a file that waits for its passphrase. */
  locked: string | null
  /** What main said about a passphrase that does not open it. */
  refused: string | null
  /** The comparison with the workbook that is here. */
  merging: MergeLook | null
  answers: MergeAnswers
  /** True while a file is being read or taken in. */
  busy: boolean
}

const unanswered = (): MergeAnswers => ({ records: {}, rules: {} })
const nothing = { look: null, locked: null, refused: null, merging: null, answers: unanswered() }

export const useTakeIn = create<TakeIn>(() => ({ ...nothing, busy: false }))

async function whileBusy<T>(run: () => Promise<T>): Promise<T | undefined> {
  if (useTakeIn.getState().busy) return
  useTakeIn.setState({ busy: true })
  const done = await attempt(run)
  useTakeIn.setState({ busy: false })
  return done
}

/** Asks for a file and shows what it would bring. */
export async function chooseCoachbook(): Promise<void> {
  if (useLibrary.getState().state?.readOnly)
    return useMessages.getState().say({ tone: 'problem', text: translatorNow().t('takeIn:readOnly') })
  const found = await whileBusy(() => call('coachbook.choose', {}))
  if (!found) return
  useTakeIn.setState({ ...nothing, ...(found.is === 'open' ? { look: found.look } : { locked: found.file }) })
  await go(paths.takeIn)
}

/** Opens the file that waits for its passphrase. */
export async function unlock(passphrase: string): Promise<void> {
  const look = await whileBusy(async () => {
    try {
      return await call('coachbook.unlock', { passphrase })
    } catch (error) {
      if (!(error instanceof CallFailure && error.code === 'coachbook.wrong-passphrase')) throw error
      useTakeIn.setState({ refused: error.message })
      return undefined
    }
  })
  if (look) useTakeIn.setState({ look, locked: null, refused: null })
}

export async function takeIn(as: 'itself' | 'copy'): Promise<void> {
  const { look } = useTakeIn.getState()
  const taken = await whileBusy(() => call('coachbook.takeIn', { as }))
  if (!taken || !look) return
  useTakeIn.setState(nothing)
  await loadReps()
  await go(paths.rep(taken.workbook))
  useMessages.getState().say({ tone: 'info', text: translatorNow().t('takeIn:done', { name: look.rep.name }) })
}

/** Shows what merging would do with the answers given so far. */
export async function compare(): Promise<void> {
  const { answers } = useTakeIn.getState()
  const merging = await whileBusy(() => call('coachbook.compare', { answers }))
  if (merging) useTakeIn.setState({ merging })
}

async function answered(answers: MergeAnswers): Promise<void> {
  useTakeIn.setState({ answers })
  const merging = await attempt(() => call('coachbook.compare', { answers }))
  // If the answers changed meanwhile, their own result is on its way.
  if (merging && useTakeIn.getState().answers === answers) useTakeIn.setState({ merging })
}

export function answerRecord(path: string, answer: MergeAnswer): Promise<void> {
  const { answers } = useTakeIn.getState()
  return answered({ ...answers, records: { ...answers.records, [path]: answer } })
}

export function answerRule(key: string, id: string): Promise<void> {
  const { answers } = useTakeIn.getState()
  return answered({ ...answers, rules: { ...answers.rules, [key]: id } })
}

export async function merge(): Promise<void> {
  const { look, merging, answers } = useTakeIn.getState()
  if (!look || !merging) return
  const { t } = translatorNow()
  const done = await whileBusy(() => call('coachbook.merge', { answers, seq: merging.seq }))
  if (!done) return compare()
  useTakeIn.setState(nothing)
  await loadReps()
  await attempt(refreshHeld)
  await go(paths.rep(done.workbook))
  const { name } = look.rep
  const text = done.missing > 0 ? t('merge:missing', { name, count: done.missing }) : t('merge:done', { name })
  const action = { label: t('actions:edit.undo'), run: () => void undoChange(done.workbook, done.change) }
  useMessages.getState().say({ tone: 'info', text, action, workbook: done.workbook })
}

export async function leave(): Promise<void> {
  useTakeIn.setState(nothing)
  await attempt(() => call('coachbook.putAway', {}))
  await goBack()
}
