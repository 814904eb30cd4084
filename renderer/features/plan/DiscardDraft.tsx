import type { DraftPlan } from '../../../shared/model/plan'
import { go, paths } from '../../core/navigation'
import { offerUndo } from '../../core/offer-undo'
import { usePerform, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { flushTyping } from '../../core/typing'
import { Button } from '../../ui/Button'

/** Discards a draft; the message about it offers to restore it. */
export function DiscardDraft({ plan }: { plan: DraftPlan }) {
  const perform = usePerform()
  const t = useT()
  const { id: rep } = useWorkbook()

  async function discard() {
    await flushTyping()
    const takeBack = await perform({ type: 'plan.discard', id: plan.id })
    if (!takeBack) return
    await go(paths.plans(rep))
    const page = paths.plan(rep, plan.id)
    offerUndo({ takeBack, t, text: t('plan:discarded'), undo: t('plan:undo'), page })
  }
  return (
    <Button look="link" onPress={() => discard()}>
      {t('plan:discard')}
    </Button>
  )
}
