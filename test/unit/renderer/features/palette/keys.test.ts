import { expect, test, vi } from 'vitest'
import { actions } from '../../../../../shared/actions'
import { createTranslator } from '../../../../../shared/messages'

test('keys are said as they are called on a keyboard, in the words of the language', async () => {
  vi.stubGlobal('navigator', { userAgent: 'X11; Linux x86_64' })
  const { spokenKeys } = await import('../../../../../renderer/features/palette/keys')
  const said = (language: string) => (keys: string) => spokenKeys(keys, createTranslator(language).t)
  expect(['CmdOrCtrl+Shift+1', 'Alt+Left', 'F1'].map(said('en'))).toEqual(['Ctrl Shift 1', 'Alt Left arrow', 'F1'])
  expect(['CmdOrCtrl+Shift+1', 'Alt+Left'].map(said('de'))).toEqual(['Strg Umschalt 1', 'Alt Pfeil nach links'])
  const all = actions.flatMap((action) => ('keys' in action ? [said('en')(action.keys)] : []))
  expect(all.filter((keys) => /Cmd|\+|Or/.test(keys))).toEqual([])
})
