import { RouterProvider } from '@tanstack/react-router'
import { I18nProvider } from 'react-aria-components'
import { FirstRun } from '../features/first-run/FirstRun'
import { PaletteHost } from '../features/palette/PaletteHost'
import { FindingDialog } from '../features/verify/FindingDialog'
import { Messages } from '../ui/Messages'
import { useLibrary } from './library'
import { router } from './router'
import { TranslatorProvider } from './translator'

export function App() {
  const { state, settings } = useLibrary()
  if (!state || !settings) return null
  return (
    <TranslatorProvider language={settings.language}>
      <I18nProvider locale={settings.language}>
        {state.ready ? <RouterProvider router={router} /> : <FirstRun folder={state.folder} />}
        <FindingDialog />
        {state.ready && <PaletteHost />}
        <Messages />
      </I18nProvider>
    </TranslatorProvider>
  )
}
