import type { Document } from '../../../shared/model/document'
import { go, paths } from '../../core/navigation'
import { offerUndo } from '../../core/offer-undo'
import { usePerform, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { flushTyping } from '../../core/typing'
import { Button } from '../../ui/Button'

/** Deletes a document that nobody has signed; the message about it offers to restore it. */
export function DeleteDocument({ document }: { document: Document }) {
  const perform = usePerform()
  const t = useT()
  const { id: rep } = useWorkbook()

  async function remove() {
    await flushTyping()
    const takeBack = await perform({ type: 'document.delete', id: document.id })
    if (!takeBack) return
    await go(paths.documents(rep))
    const page = paths.document(rep, document.id)
    offerUndo({ takeBack, t, text: t('documents:deleted'), undo: t('plan:undo'), page })
  }
  return (
    <Button look="link" onPress={() => remove()}>
      {t('documents:delete')}
    </Button>
  )
}
