import { useState } from 'react'
import { dateOf } from '../../../shared/dates'
import type { Id } from '../../../shared/model/scalars'
import type { Scan } from '../../../shared/model/signature'
import { type Sealed, stanceOf } from '../../../shared/rules/signing'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { offerUndo } from '../../core/offer-undo'
import { useOnce } from '../../core/once'
import { attemptPaper, saySaved } from '../../core/paper'
import { usePerform, useWorkbookId } from '../../core/replica'
import { useT } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Form } from '../../ui/Form'
import { ScanField } from './ScanField'
import type { SignableKind } from './signing/to-sign'
import { InkFields, InkMissing, useInk } from './use-ink'

const awaited = {
  plan: 'plan:inkAwaited',
  document: 'documents:inkAwaited',
  addendum: 'addendum:inkAwaited'
} as const

interface Inked {
  kind: SignableKind
  of: Sealed & { id: Id }
  name: string
}

/** A record that waits for the ink on its sheet, and the way to say that it is there. */
export function InkWord({ kind, of, name }: Inked) {
  const t = useT()
  const [telling, setTelling] = useState(false)
  const answerable = kind === 'plan' && of.repSignature.mark.method === 'paper'
  return (
    <>
      <Banner
        action={
          <>
            {answerable && <SaveToAnswer plan={of.id} />}
            <Button look="primary" onPress={() => setTelling(true)}>
              {t('plan:inkTell')}
            </Button>
          </>
        }
      >
        {t(stanceOf(of) === null ? awaited[kind] : 'plan:inkOfCoach', { name })}{' '}
        {answerable && t('answer:saveHelp', { name })}
      </Banner>
      {telling && <InkDialog kind={kind} of={of} name={name} onClose={() => setTelling(false)} />}
    </>
  )
}

/** The file in whose fields a rep who is elsewhere answers. */
function SaveToAnswer({ plan }: { plan: Id }) {
  const t = useT()
  const workbook = useWorkbookId()
  const save = useOnce(async () => {
    const paper = useLibrary.getState().settings?.paper ?? 'a4'
    const file = await attemptPaper(() => call('plan.exportToAnswer', { workbook, plan, paper }))
    if (file) saySaved(t('answer:saved', { name: file.name }), file.file)
  })
  return <Button onPress={save}>{t('answer:save')}</Button>
}

interface InkDialogProps extends Inked {
  onClose: () => void
}

function InkDialog({ kind, of, name, onClose }: InkDialogProps) {
  const t = useT()
  const perform = usePerform()
  const { mark, stance, at, comment } = of.repSignature
  const byRep = mark.method === 'paper'
  const ink = useInk({ byRep, stance, commented: comment.trim() !== '' })
  const [scan, setScan] = useState<Scan | null>(null)

  async function tell() {
    const said = ink.say()
    const takeBack = said && (await perform({ type: `${kind}.ink`, id: of.id, ...said, ...(scan && { scan }) }))
    if (!takeBack) return
    onClose()
    offerUndo({ takeBack, t, text: t('plan:inkSaved'), undo: t('plan:undo') })
  }
  return (
    <Dialog title={t('plan:inkTitle')} onClose={onClose}>
      <Form onSubmit={tell} noValidate>
        <InkFields ink={ink} of={{ byRep, since: dateOf(at) }} name={name} />
        <ScanField scan={scan} onScan={setScan} />
        <InkMissing ink={ink} name={name} />
        <DialogButtons>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" look="primary">
            {t('plan:inkSave')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}
