import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { RepSummary } from '../../../shared/model/library'
import { runAction, useAction, useMayRun } from '../../core/actions'
import { useKeys } from '../../core/keys'
import { Later, later } from '../../ui/later'
import type { AskedWay } from './rep-ways'

const keysPart = later(() => import('./Keys'))
const palette = later(() => import('./Palette'))
const eraseRep = later(() => import('../erasure/EraseRep'))
const holdRep = later(() => import('../team/HoldRep'))
const endHold = later(() => import('../team/EndHold'))

/**
 * Shows the palette at once, so that what is typed next goes into it. It listens for the key itself, because the page
 * hears a key before the menu does; handling it here keeps the menu from doing it again.
 */
export function PaletteHost() {
  const [open, setOpen] = useState(false)
  useAction(
    'palette.open',
    useCallback(() => setOpen(true), [])
  )
  useKeys([{ keys: 'CmdOrCtrl+K', run: () => runAction('palette.open'), overDialogs: true }])
  const [keys, setKeys] = useState(false)
  const [asked, setAsked] = useState<{ way: AskedWay; rep: RepSummary } | null>(null)
  const ask = useCallback((way: AskedWay, rep: RepSummary) => setAsked({ way, rep }), [])
  useAction(
    'help.keys',
    useCallback(() => setKeys(true), [])
  )
  useKeys([
    { keys: 'F1', run: () => runAction('help.keys'), overDialogs: true, anywhere: true },
    { keys: 'CmdOrCtrl+F', run: () => runAction('find.here') },
    { keys: 'CmdOrCtrl+P', run: () => runAction('paper.print') },
    { keys: 'CmdOrCtrl+Shift+S', run: () => runAction('paper.save') }
  ])
  const typed = useRef('')
  // A palette that was opened on the manager's side is closed when a page for the rep appears, and does not come back.
  const may = useMayRun('palette.open')
  useEffect(() => {
    if (may) return
    typed.current = ''
    setOpen(false)
    setKeys(false)
    setAsked(null)
  }, [may])
  if (!may) return null
  if (keys) return <Later part={keysPart} props={{ onClose: () => setKeys(false) }} />
  if (asked && !open) {
    const { way, rep } = asked
    const part = way === 'erase' ? eraseRep : rep.hold ? endHold : holdRep
    return <Later part={part} props={{ rep, onClose: () => setAsked(null) }} />
  }
  if (!open) return null
  return (
    <Later
      part={palette}
      meanwhile={<TypedAhead typed={typed} />}
      props={{
        typedAhead: () => typed.current,
        onAsk: ask,
        onClose() {
          typed.current = ''
          setOpen(false)
        }
      }}
    />
  )
}

/** Collects what is typed while the palette's code is still loading, right after the start. */
function TypedAhead({ typed }: { typed: RefObject<string> }) {
  const hear = (sign: string) => {
    typed.current += sign
  }
  useKeys([{ keys: 'Any', run: ({ key }) => hear(key), overDialogs: true }])
  return null
}
