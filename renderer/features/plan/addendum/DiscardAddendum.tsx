import type { DraftAddendum } from '../../../../shared/model/addendum'
import { go, paths } from '../../../core/navigation'
import { offerUndo } from '../../../core/offer-undo'
import { usePerform, useWorkbook } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { flushTyping } from '../../../core/typing'
import { Button } from '../../../ui/Button'

/** Discards a draft; the message about it offers to restore it. */
export function DiscardAddendum({ addendum: { id, original } }: { addendum: DraftAddendum }) {
  const perform = usePerform()
  const t = useT()
  const { id: rep } = useWorkbook()

  async function discard() {
    await flushTyping()
    const takeBack = await perform({ type: 'addendum.discard', id })
    if (!takeBack) return
    await go(paths.plan(rep, original.plan))
    offerUndo({ takeBack, t, text: t('addendum:discarded'), undo: t('plan:undo'), page: paths.addendum(rep, id) })
  }
  return (
    <Button look="link" onPress={() => discard()}>
      {t('addendum:discard')}
    </Button>
  )
}
