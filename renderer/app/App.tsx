import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useLibrary } from '../core/library'
import { TranslatorProvider } from '../core/translator'
import { AskToStart } from '../features/libraries/AskToStart'
import { putAway as putAwayAnother } from '../features/libraries/switch'
import { PaletteHost } from '../features/palette/PaletteHost'
import { LeftWordsKept } from '../features/protection/LeftWordsKept'
import { LockKey } from '../features/protection/LockKey'
import { WordsNotKept } from '../features/protection/WordsNotKept'
import { Sheets } from '../features/sheets/Sheets'
import { Finding } from '../features/verify/Finding'
import { putAway } from '../features/verify/verify-pdf'
import { Boundary } from '../ui/Boundary'
import { ErrorPage } from '../ui/ErrorPage'
import { Later, onDemand } from '../ui/later'
import { Messages } from '../ui/Messages'
import { BareFrame } from './frame/Bare'
import { BrokenSide, Overlay, TroubleWatch } from './frame/Broken'
import { noteBarePage } from './frame/shown-before'
import { router } from './router'

/** The palette resets its own state; nothing is left to do here. */
const nothing = () => undefined

const lockScreen = onDemand(() => import('../features/protection/LockScreen'))
const repSide = onDemand(() => import('../features/hand-over/RepSide'))
const firstRun = onDemand(() => import('../features/first-run/FirstRun'))

/** The last resort: a fault that no part of the window keeps to itself shows the error page instead of nothing. */
export function App() {
  const language = useLibrary(({ settings }) => settings?.language)
  if (!language) return null
  return (
    <TranslatorProvider language={language}>
      <I18nProvider locale={language}>
        <Boundary
          fallback={(error, again) => <ErrorPage error={error} page="the window" onAgain={again} leave={null} />}
        >
          <Window />
        </Boundary>
      </I18nProvider>
    </TranslatorProvider>
  )
}

function Window() {
  const { state, handed } = useLibrary()
  const isBare = state !== null && (state.locked || !state.ready)
  useEffect(() => {
    if (isBare) noteBarePage()
  }, [isBare])
  if (!state) return null
  if (state.locked) {
    return (
      <>
        <Boundary fallback={(error, again) => <BrokenSide error={error} again={again} />}>
          <Later part={lockScreen} props={{}} />
        </Boundary>
        <TroubleWatch />
        <Messages />
      </>
    )
  }
  if (handed) {
    return (
      <>
        <BareFrame>
          <Boundary fallback={(error, again) => <BrokenSide error={error} again={again} />}>
            <Later part={repSide} props={{ handed }} />
          </Boundary>
        </BareFrame>
        <TroubleWatch />
        <Messages />
      </>
    )
  }
  return (
    <>
      {state.ready ? <RouterProvider router={router} /> : <Later part={firstRun} props={{ state }} />}
      <Overlay putAway={putAway}>
        <Finding />
        <Sheets />
      </Overlay>
      <Overlay putAway={putAwayAnother}>
        <AskToStart />
      </Overlay>
      <Overlay putAway={nothing}>{state.ready && <PaletteHost />}</Overlay>
      <Overlay putAway={nothing}>{state.ready && <LockKey />}</Overlay>
      <Overlay putAway={nothing}>{state.ready && <WordsNotKept />}</Overlay>
      <Overlay putAway={nothing}>{state.ready && <LeftWordsKept />}</Overlay>
      <TroubleWatch />
      <Messages />
    </>
  )
}
