import { type ErrorComponentProps, useMatches, useParams } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { handToRep, turnTo } from '../../core/hand-over'
import { useLibrary } from '../../core/library'
import { useMessages } from '../../core/messages'
import { useT } from '../../core/translator'
import { useTroubleWatch } from '../../core/trouble-watch'
import { Boundary } from '../../ui/Boundary'
import { ErrorPage } from '../../ui/ErrorPage'

/** The error page of every route; it is shown inside the frame as long as the frame itself works. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const t = useT()
  const { rep, session } = useParams({ strict: false })
  const page = useMatches().at(-1)?.routeId ?? ''
  // The rep looks on in a one-on-one, so the way out leads over the hand-back page, as from the one-on-one itself.
  if (!page.includes('/talk/') || !rep || !session) return <ErrorPage error={error} page={page} onAgain={reset} />
  const leave = { label: t('frame:brokenHandBack'), run: () => void handToRep({ workbook: rep, talk: session }) }
  return <ErrorPage error={error} page={page} onAgain={reset} leave={leave} />
}

/** While the rep has the laptop, the only other page is the one on which it is handed back. */
export function BrokenSide({ error, again }: { error: unknown; again: () => void }) {
  const t = useT()
  const page = useLibrary(({ handed }) => handed?.page)
  const handBack = { label: t('frame:brokenHandBack'), run: () => void turnTo('hand-back').then(again) }
  return (
    <ErrorPage
      error={error}
      page={`the rep's side, ${page}`}
      onAgain={again}
      leave={page === 'turn' ? handBack : null}
    />
  )
}

/**
 * What lies over the pages. After a fault in it, `putAway` removes what it showed; the pages stay as they are, and the
 * next use begins fresh.
 */
export const Overlay = ({ children, putAway }: { children: ReactNode; putAway: () => void }) => (
  <Boundary fallback={(_error, again) => <Renewed putAway={putAway} again={again} />}>{children}</Boundary>
)

function Renewed({ putAway, again }: { putAway: () => void; again: () => void }) {
  const t = useT()
  useEffect(() => {
    useMessages.getState().say({ tone: 'problem', text: t('frame:trouble') })
    putAway()
    again()
  }, [putAway, again, t])
  return null
}

/** Listens for errors that nothing caught, and reports them. */
export function TroubleWatch() {
  useTroubleWatch(useT()('frame:trouble'))
  return null
}
