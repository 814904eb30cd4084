import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { PaletteHost } from '../features/palette/PaletteHost'
import { Finding } from '../features/verify/Finding'
import { Messages } from '../ui/Messages'
import { useLibrary } from './library'
import { router } from './router'
import { TranslatorProvider } from './translator'

const FirstRun = lazy(() => import('../features/first-run/FirstRun'))

export function App() {
  const { state, settings } = useLibrary()
  if (!state || !settings) return null
  return (
    <TranslatorProvider language={settings.language}>
      <I18nProvider locale={settings.language}>
        <Suspense>{state.ready ? <RouterProvider router={router} /> : <FirstRun folder={state.folder} />}</Suspense>
        <Finding />
        {state.ready && <PaletteHost />}
        <Messages />
      </I18nProvider>
    </TranslatorProvider>
  )
}
