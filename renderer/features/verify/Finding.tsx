import { lazy, Suspense } from 'react'
import { later } from '../../ui/later'
import { useFinding } from './verify-pdf'

const FindingDialog = lazy(later(() => import('./FindingDialog')))

/** What the last check of a PDF found, while it is shown; over whatever page is on the screen. */
export function Finding() {
  const { finding } = useFinding()
  if (!finding) return null
  return (
    <Suspense>
      <FindingDialog finding={finding} />
    </Suspense>
  )
}
