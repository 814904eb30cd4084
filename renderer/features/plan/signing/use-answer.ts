import type { Signature } from '../../../../shared/model/signature'
import { repSigned } from '../../../../shared/rules/signing'
import { handToRep } from '../../../core/hand-over'
import { useDispatch, useWorkbookId } from '../../../core/replica'
import { givenOf, type ToSign } from './to-sign'

/**
 * What the rep has answered under a draft, and the way to withdraw it. A rep who did not sign has no signature to
 * withdraw, so the laptop goes to the rep once more.
 */
export function useAnswerOfRep({ kind, id }: Pick<ToSign, 'kind' | 'id'>, signature: Signature) {
  const dispatch = useDispatch()
  const workbook = useWorkbookId()
  const said = repSigned(signature).stance ?? 'ink'
  const declined = said === 'declined'
  async function takeBack(): Promise<'taken-back' | 'with-rep' | 'refused'> {
    if (!(await dispatch({ type: `${kind}.withdrawSignature`, id }))) return 'refused'
    if (!declined) return 'taken-back'
    await handToRep(givenOf(workbook, { kind, id }))
    return 'with-rep'
  }
  return { said, label: declined ? 'signing:takeBackDeclined' : 'signing:takeBack', takeBack } as const
}
