import { nativeTheme } from 'electron'
import type { Settings } from '../../shared/model/settings'
import { paper } from './paper'

/** Makes the window, its menus and the system's dialogs light or dark. */
export function applyTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme
}

export const paperColor = (): string => (nativeTheme.shouldUseDarkColors ? paper.dark : paper.light)
