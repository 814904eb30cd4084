import { create } from 'zustand'
import type { CoachbookLook } from '../../../shared/model/coachbook-file'
import { call } from '../../core/bridge'
import { loadReps, useLibrary } from '../../core/library'
import { attempt, useMessages } from '../../core/messages'
import { go, goBack, paths } from '../../core/navigation'
import { translatorNow } from '../../core/translator'

/** The file that was chosen and is shown; `busy` while one is read or taken in. */
export const useTakeIn = create<{ look: CoachbookLook | null; busy: boolean }>(() => ({ look: null, busy: false }))

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
  const look = await whileBusy(() => call('coachbook.choose', {}))
  if (!look) return
  useTakeIn.setState({ look })
  await go(paths.takeIn)
}

export async function takeIn(as: 'itself' | 'copy'): Promise<void> {
  const { look } = useTakeIn.getState()
  const taken = await whileBusy(() => call('coachbook.takeIn', { as }))
  if (!taken || !look) return
  useTakeIn.setState({ look: null })
  await loadReps()
  await go(paths.rep(taken.workbook))
  useMessages.getState().say({ tone: 'info', text: translatorNow().t('takeIn:done', { name: look.rep.name }) })
}

export async function leave(): Promise<void> {
  useTakeIn.setState({ look: null })
  await attempt(() => call('coachbook.putAway', {}))
  await goBack()
}
