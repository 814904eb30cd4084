import { createLazyRoute, useParams } from '@tanstack/react-router'
import type { Addendum, DraftAddendum, SignedAddendum } from '../../../../shared/model/addendum'
import { isAgreedTo, isSealed, missingInAddendum } from '../../../../shared/rules/addenda'
import { stanceOf } from '../../../../shared/rules/signing'
import { useOnlyActions } from '../../../core/actions'
import { useToday } from '../../../core/clock'
import { go, paths } from '../../../core/navigation'
import { useWorkbook } from '../../../core/replica'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { BeforeTurn } from '../signing/BeforeTurn'
import { ManagerTurn } from '../signing/ManagerTurn'
import { Sealed } from '../signing/Sealed'
import { AddendumDesk } from '../signing/SigningDesk'
import { Turn } from '../signing/Turn'
import { signingActions } from '../signing/to-sign'
import { useExport } from '../use-export'
import { useAddendumToSign, useHeldWords, useShortNames } from './people'

/** The manager's side of signing an addendum together. */
function SigningPage() {
  useOnlyActions(signingActions)
  const { addendum: id } = useParams({ strict: false })
  const { addenda } = useWorkbook()
  const addendum = id ? addenda[id] : undefined
  if (!addendum) return <NotReady />
  return (
    <AddendumDesk key={addendum.id} addendum={addendum}>
      <WhoseTurn addendum={addendum} />
    </AddendumDesk>
  )
}

function WhoseTurn({ addendum }: { addendum: Addendum }) {
  const today = useToday()
  if (isSealed(addendum)) return <Done addendum={addendum} />
  if (!addendum.repSignature && missingInAddendum(addendum, today).length > 0)
    return <NotReady addendum={addendum.id} />
  return <DraftTurn addendum={addendum} />
}

function DraftTurn({ addendum }: { addendum: DraftAddendum }) {
  const of = useAddendumToSign(addendum)
  return addendum.repSignature ? <ManagerTurn of={of} signature={addendum.repSignature} /> : <BeforeTurn of={of} />
}

/** Both have signed the addendum: what is in force from now on. */
function Done({ addendum }: { addendum: SignedAddendum }) {
  const t = useT()
  const { id: rep } = useWorkbook()
  const names = useShortNames(addendum)
  const holds = useHeldWords(addendum)
  const file = useExport('addendum', addendum.id)
  const isInk = stanceOf(addendum) === null
  const title = isAgreedTo(addendum) ? 'doneTitle' : isInk ? 'doneTitleInk' : 'doneTitleRefused'
  const text = isAgreedTo(addendum) ? 'doneText' : isInk ? 'doneTextInk' : 'doneTextRefused'
  return (
    <Sealed
      agreed={isAgreedTo(addendum) || isInk}
      title={t(`signing:${title}`)}
      text={t(`addendum:${text}`, { ...names, holds })}
      seal={addendum.seal.hash}
      file={file}
      onBack={() => go(paths.plan(rep, addendum.original.plan))}
    />
  )
}

/** This page was opened too early, or the addendum is gone. */
function NotReady({ addendum }: { addendum?: string }) {
  const t = useT()
  const { id } = useWorkbook()
  return (
    <Turn title={t('addendum:notReadyTitle')} intro={t(addendum ? 'addendum:notReady' : 'addendum:gone')}>
      <Button size="big" onPress={() => go(addendum ? paths.addendum(id, addendum) : paths.plans(id))}>
        {t(addendum ? 'addendum:toAddendum' : 'addendum:toPlan')}
      </Button>
    </Turn>
  )
}

export const route = createLazyRoute('/rep/$rep/sign/addendum/$addendum')({ component: SigningPage })
