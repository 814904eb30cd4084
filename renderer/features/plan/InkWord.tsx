import { useState } from 'react'
import type { Id } from '../../../shared/model/scalars'
import type { Scan } from '../../../shared/model/signature'
import { answerAlone, type InkAsked, inkFor, type Sealed, stanceOf } from '../../../shared/rules/signing'
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
import { Missing } from '../../ui/Missing'
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

/** A record that waits for the ink signature on its sheet, and the way to say that it is signed. */
export function InkWord({ kind, of, name }: Inked) {
  const t = useT()
  const [telling, setTelling] = useState(false)
  const asked = inkFor(of)
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
      {telling && asked && (
        <InkDialog kind={kind} of={of} asked={asked} name={name} onClose={() => setTelling(false)} />
      )}
    </>
  )
}

/** Saves the file with form fields in which a rep who is elsewhere answers. */
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

/**
 * A plan that was answered in a file, and the way to note that the sheet with the ink came later, as the proof of the
 * answer.
 */
export function InkAfterAnswer({ of, name }: Omit<Inked, 'kind'>) {
  const t = useT()
  const [telling, setTelling] = useState(false)
  const asked = answerAlone(of) && inkFor(of)
  if (!asked) return null
  return (
    <p>
      <Button look="link" onPress={() => setTelling(true)}>
        {t('answer:inkCame')}
      </Button>
      {telling && <InkDialog kind="plan" of={of} asked={asked} name={name} onClose={() => setTelling(false)} />}
    </p>
  )
}

interface InkDialogProps extends Inked {
  asked: InkAsked
  onClose: () => void
}

function InkDialog({ kind, of, asked, name, onClose }: InkDialogProps) {
  const t = useT()
  const perform = usePerform()
  const ink = useInk(asked)
  const [scan, setScan] = useState<Scan | null>(null)
  const [tried, setTried] = useState(false)
  const lacksScan = ink.differs && scan === null

  async function tell() {
    setTried(true)
    const said = ink.say()
    if (!said || lacksScan) return
    const takeBack =
      ink.differs && scan
        ? await perform({ type: 'copy.file', id: of.id, scan, differs: false, marked: said })
        : await perform({ type: `${kind}.ink`, id: of.id, ...said, ...(scan && { scan }) })
    if (!takeBack) return
    onClose()
    const text = ink.differs && scan ? t('inked:attached.plan', { name: scan.name }) : t('plan:inkSaved')
    offerUndo({ takeBack, t, text, undo: t('plan:undo') })
  }
  return (
    <Dialog title={t('plan:inkTitle')} onClose={onClose}>
      <Form onSubmit={tell} noValidate>
        <InkFields ink={ink} of={asked} name={name} />
        <ScanField scan={scan} onScan={setScan} />
        <InkMissing ink={ink} name={name} />
        <Missing text={tried && lacksScan ? t('plan:inkNoScan') : null} />
        <DialogButtons>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" look="primary">
            {t(ink.differs ? 'plan:inkKeepCopy' : 'plan:inkSave')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}
