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

export function App() {
  const { state, settings, handed } = useLibrary()
  const isBare = state !== null && (state.locked || !state.ready)
  useEffect(() => {
    if (isBare) noteBarePage()
  }, [isBare])
  if (!state || !settings) return null
  if (state.locked) {
    return (
      <TranslatorProvider language={settings.language}>
        <I18nProvider locale={settings.language}>
          <Boundary fallback={(error, again) => <BrokenSide error={error} again={again} />}>
            <Later part={lockScreen} props={{}} />
          </Boundary>
          <TroubleWatch />
          <Messages />
        </I18nProvider>
      </TranslatorProvider>
    )
  }
  if (handed) {
    return (
      <TranslatorProvider language={settings.language}>
        <I18nProvider locale={settings.language}>
          <BareFrame>
            <Boundary fallback={(error, again) => <BrokenSide error={error} again={again} />}>
              <Later part={repSide} props={{ handed }} />
            </Boundary>
          </BareFrame>
          <TroubleWatch />
          <Messages />
        </I18nProvider>
      </TranslatorProvider>
    )
  }
  return (
    <TranslatorProvider language={settings.language}>
      <I18nProvider locale={settings.language}>
        {state.ready ? <RouterProvider router={router} /> : <Later part={firstRun} props={{ state }} />}
        <Overlay putAway={putAway}>
          <Finding />
          <Sheets />
        </Overlay>
        <Overlay putAway={putAwayAnother}>
          <AskToStart />
        </Overlay>
        <Overlay putAway={nothing}>{state.ready && <PaletteHost />}</Overlay>
        {state.ready && <LockKey />}
        {state.ready && <WordsNotKept />}
        <Overlay putAway={nothing}>{state.ready && <LeftWordsKept />}</Overlay>
        <TroubleWatch />
        <Messages />
      </I18nProvider>
    </TranslatorProvider>
  )
}
