import type { Translate } from '../../../shared/messages'

const isMac = navigator.userAgent.includes('Mac')

const names: Record<string, string> = isMac
  ? { CmdOrCtrl: '⌘', Shift: '⇧', Alt: '⌥', Left: '←' }
  : { CmdOrCtrl: 'Ctrl', Left: '←' }

/** `CmdOrCtrl+Shift+1` as it is printed on this machine's keyboard. */
export const keysText = (keys: string): string =>
  keys
    .split('+')
    .map((key) => names[key] ?? key)
    .join(isMac ? '' : ' ')

/** The same as it is said aloud: `Ctrl Shift 1`, `Alt Left arrow`. */
export function spokenKeys(keys: string, t: Translate): string {
  const spoken: Record<string, string> = {
    CmdOrCtrl: isMac ? 'Command' : t('ui:key.Ctrl'),
    Shift: t('ui:key.Shift'),
    Alt: isMac ? 'Option' : 'Alt',
    Left: t('ui:key.Left')
  }
  return keys
    .split('+')
    .map((key) => spoken[key] ?? key)
    .join(' ')
}
