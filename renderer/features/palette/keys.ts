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
