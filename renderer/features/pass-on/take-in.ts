import { create } from 'zustand'
import type { CoachbookLook } from '../../../shared/model/coachbook-file'
import { call } from '../../core/bridge'
import { loadReps, useLibrary } from '../../core/library'
import { attempt, useMessages } from '../../core/messages'
import { go, goBack, paths } from '../../core/navigation'
import { translatorNow } from '../../core/translator'

interface TakeIn {
  /** What the file that was chosen would bring. */
  look: CoachbookLook | null
  /** The name of one that waits for its passphrase. */
  locked: string | null
  /** While one is read or taken in. */
  busy: boolean
}

const nothing = { look: null, locked: null }

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
  useTakeIn.setState(found.is === 'open' ? { look: found.look, locked: null } : { look: null, locked: found.file })
  await go(paths.takeIn)
}

/** Opens what waits for its passphrase. */
export async function unlock(passphrase: string): Promise<void> {
  const look = await whileBusy(() => call('coachbook.unlock', { passphrase }))
  if (look) useTakeIn.setState({ look, locked: null })
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

export async function leave(): Promise<void> {
  useTakeIn.setState(nothing)
  await attempt(() => call('coachbook.putAway', {}))
  await goBack()
}
