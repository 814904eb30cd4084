import { type LogView, type LogViewsOfRep, mostSavedViews, withViews } from '../../../shared/model/log-view'
import type { Id } from '../../../shared/model/scalars'
import { Queue } from '../../../shared/queue'
import { changeSettings, useLibrary } from '../../core/library'
import { usualView } from './view'

const viewsOf = (rep: Id): LogViewsOfRep =>
  useLibrary.getState().settings?.logViews[rep] ?? { last: usualView(), saved: [] }

const queue = new Queue()

/** Changes the settings one after the other, each based on the result of the one before. */
function change(rep: Id, how: (own: LogViewsOfRep) => LogViewsOfRep): Promise<boolean> {
  return queue.run(() =>
    changeSettings({ logViews: withViews(useLibrary.getState().settings?.logViews ?? {}, rep, how(viewsOf(rep))) })
  )
}

const waiting = new Map<Id, LogView>()

/** Remembers how the log is shown, without the searched words; of several quick changes only the last is written. */
export function keepLast(rep: Id, view: LogView): void {
  const last = { ...view, text: '' }
  const underway = waiting.has(rep)
  waiting.set(rep, last)
  if (underway) return
  void change(rep, (own) => {
    const latest = waiting.get(rep) ?? last
    waiting.delete(rep)
    return { ...own, last: latest }
  })
}

/** Saves a view under a name, replacing one of the same name. False when it could not be saved. */
export const saveView = (rep: Id, name: string, view: LogView): Promise<boolean> =>
  change(rep, ({ last, saved }) => ({
    last,
    saved: [...saved.filter((other) => other.name !== name), { name, view }].slice(-mostSavedViews)
  }))

/** Brings a deleted view back; beside a newer one of its name it gets a number. */
export const bringViewBack = (rep: Id, name: string, view: LogView): Promise<boolean> =>
  change(rep, ({ last, saved }) => {
    const isTaken = (asked: string) => saved.some((other) => other.name === asked)
    let free = name
    for (let number = 2; isTaken(free); number++) free = `${name} (${number})`
    return { last, saved: [...saved, { name: free, view }].slice(0, mostSavedViews) }
  })

export const forgetView = (rep: Id, name: string): Promise<boolean> =>
  change(rep, ({ last, saved }) => ({ last, saved: saved.filter((other) => other.name !== name) }))
