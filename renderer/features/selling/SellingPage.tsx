import { createLazyRoute } from '@tanstack/react-router'
import { useReplica } from '../../core/replica'
import { Accounts } from './Accounts'
import { Calls } from './Calls'
import { Deals } from './Deals'

/** What the rep is selling, as far as coaching needs it (S1-2, S1-3). */
function SellingPage() {
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  return (
    <>
      <Calls readOnly={readOnly} />
      <Deals readOnly={readOnly} />
      <Accounts readOnly={readOnly} />
    </>
  )
}

export const route = createLazyRoute('/rep/$rep/deals')({ component: SellingPage })
