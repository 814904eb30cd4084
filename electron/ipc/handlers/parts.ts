import type { LibrarySession } from '../../services/library/session'
import type { Handlers } from '../register'

type PartCalls =
  | 'parts.find'
  | 'parts.startDraft'
  | 'parts.saveDraft'
  | 'parts.publish'
  | 'parts.discardDraft'
  | 'parts.remove'

/** Behaviors, questions and help texts of the manager's own. */
export function partHandlers({ session }: { session: LibrarySession }): Pick<Handlers, PartCalls> {
  const parts = () => session.opened().templates.parts

  return {
    'parts.find': (place) => parts().find(place),
    'parts.startDraft': (start) => parts().startDraft(start),
    'parts.saveDraft': async ({ id, draft }) => {
      await parts().saveDraft({ kind: draft.kind, id }, draft)
      return {}
    },
    'parts.publish': async ({ kind, id }) => ({ kind, ...(await parts().of(kind).publish(id)) }),
    'parts.discardDraft': async ({ kind, id }) => ({ undo: await parts().of(kind).discardDraft(id) }),
    'parts.remove': async ({ kind, id }) => ({ undo: await parts().of(kind).remove(id) })
  }
}
