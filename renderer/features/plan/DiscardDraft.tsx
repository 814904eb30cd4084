import type { DraftPlan } from '../../../shared/model/plan'
import { useMessages } from '../../core/messages'
import { go, paths } from '../../core/navigation'
import { dispatch, undo, useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { flushTyping } from '../../core/typing'
import { Button } from '../../ui/Button'

const sequence = () => useReplica.getState().replica?.seq

/** Throws a draft away; the message that says so brings it back. */
export function DiscardDraft({ plan }: { plan: DraftPlan }) {
  const t = useT()
  const { id: rep } = useWorkbook()
  const say = useMessages((messages) => messages.say)

  async function discard() {
    await flushTyping()
    if (!(await dispatch({ type: 'plan.discard', id: plan.id }))) return
    const discardedAt = sequence()
    await go(paths.plans(rep))
    async function bringBack() {
      // Undo takes back what came last; after other changes that is not the draft.
      if (sequence() !== discardedAt) return say({ tone: 'problem', text: t('plan:discardPassed') })
      await undo()
      await go(paths.plan(rep, plan.id))
    }
    say({
      tone: 'info',
      text: t('plan:discarded'),
      action: { label: t('plan:undo'), run: () => void bringBack() }
    })
  }
  return (
    <Button look="link" onPress={() => discard()}>
      {t('plan:discard')}
    </Button>
  )
}
