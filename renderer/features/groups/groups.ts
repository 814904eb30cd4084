import { useEffect, useMemo, useState } from 'react'
import type { CallOutput } from '../../../shared/contract'
import type { GroupWords } from '../../../shared/model/group'
import type { Id } from '../../../shared/model/scalars'
import { type GroupOfTeam, groupsOfTeam } from '../../../shared/rules/group'
import { behaviorsFor } from '../../../shared/rules/languages'
import { call, unlessRefused } from '../../core/bridge'
import { loadReps, useLibrary } from '../../core/library'
import { attempt, useMessages } from '../../core/messages'
import { useContentLanguage } from '../../core/offer'
import { refreshHeld } from '../../core/replica'
import { useRhythmLook } from '../../core/rhythm'
import { type Offered, useTemplates } from '../../core/templates'
import { translatorNow } from '../../core/translator'
import { flushTyping } from '../../core/typing'

/** The group sessions of the team, the latest first; null until main has answered. */
export function useGroups(): GroupOfTeam[] | null {
  const reps = useRhythmLook((look) => look.reps)
  return useMemo(() => reps && groupsOfTeam(reps), [reps])
}

/** The library's behaviors for reps, each once, by title. */
export function useTeamBehaviors(): Offered['behaviors'] {
  const offered = useTemplates()
  const language = useContentLanguage()
  return useMemo(() => {
    if (!offered) return []
    const of = new Map(offered.frameworks.map((framework) => [framework.id, framework]))
    const ofReps = offered.behaviors.filter(({ framework }) => of.get(framework)?.audience !== 'coach')
    return behaviorsFor(ofReps, new Set(), language, ({ framework }) => of.get(framework)?.language ?? 'en').sort(
      (a, b) => a.behavior.title.localeCompare(b.behavior.title)
    )
  }, [offered, language])
}

type Looked = CallOutput<'group.look'>

/** A group session as its workbooks have it, asked for again after every change; `gone` when there is none. */
export function useGroup(id: Id): Looked | 'gone' | null {
  const reps = useLibrary((library) => library.reps)
  const [look, setLook] = useState<Looked | 'gone' | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the list of reps is what it is asked anew for.
  useEffect(() => {
    let here = true
    void unlessRefused(call('group.look', { id }), 'gone' as const).then((answer) => here && setLook(answer))
    return () => {
      here = false
    }
  }, [id, reps])
  return look
}

const say = (text: string) => useMessages.getState().say({ tone: 'info', text })

/** Work of main in several workbooks, which may include the one that the window holds. */
async function throughout<T>(work: () => Promise<T>): Promise<T | undefined> {
  await flushTyping()
  const done = await attempt(work)
  await attempt(refreshHeld)
  await loadReps()
  return done
}

/** Plans or logs a group session, or (`id`) rewrites its shared part. Returns its id, or null when it was refused. */
export async function saveGroup(id: Id | null, words: GroupWords, reps: Id[]): Promise<Id | null> {
  const done = await throughout(() =>
    id === null ? call('group.plan', { words, reps }) : call('group.change', { id, words, reps })
  )
  if (!done) return null
  const { t } = translatorNow()
  if (id !== null) say(t('group:changed'))
  else say(t(words.status === 'held' ? 'group:loggedNow' : 'group:plannedNow', { count: reps.length }))
  return done.id
}

export async function takeGroupBack(id: Id): Promise<boolean> {
  const back = await throughout(() => call('bring.takeBack', { import: id }))
  if (!back) return false
  const { t } = translatorNow()
  say(
    back.leftCount > 0 ? `${t('group:takenBack')} ${t('group:stays', { count: back.leftCount })}` : t('group:takenBack')
  )
  return true
}
