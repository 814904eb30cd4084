import { RouterProvider } from '@tanstack/react-router'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useLibrary } from '../core/library'
import { TranslatorProvider } from '../core/translator'
import { PaletteHost } from '../features/palette/PaletteHost'
import { Finding } from '../features/verify/Finding'
import { Later, onDemand } from '../ui/later'
import { Messages } from '../ui/Messages'
import { BareFrame } from './frame/Bare'
import { router } from './router'

const repSide = onDemand(() => import('../features/plan/signing/RepSide'))
const firstRun = onDemand(() => import('../features/first-run/FirstRun'))

export function App() {
  const { state, settings, handed } = useLibrary()
  if (!state || !settings) return null
  if (handed) {
    return (
      <TranslatorProvider language={settings.language}>
        <I18nProvider locale={settings.language}>
          <BareFrame>
            <Later part={repSide} props={{ handed }} />
          </BareFrame>
          <Messages />
        </I18nProvider>
      </TranslatorProvider>
    )
  }
  return (
    <TranslatorProvider language={settings.language}>
      <I18nProvider locale={settings.language}>
        {state.ready ? <RouterProvider router={router} /> : <Later part={firstRun} props={{ folder: state.folder }} />}
        <Finding />
        {state.ready && <PaletteHost />}
        <Messages />
      </I18nProvider>
    </TranslatorProvider>
  )
}
