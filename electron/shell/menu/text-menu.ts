import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron'
import type { Translate } from '../../../shared/messages'

/** The context menu: cut, copy and paste where there are words; nothing elsewhere. */
export function addTextMenu(contents: WebContents, t: () => Translate): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && selectionText.trim() === '') return
    const item = (role: 'cut' | 'copy' | 'paste' | 'selectAll', enabled: boolean): MenuItemConstructorOptions => ({
      role,
      label: t()(`menu:${role}`),
      enabled
    })
    const items = isEditable
      ? [
          item('cut', editFlags.canCut),
          item('copy', editFlags.canCopy),
          item('paste', editFlags.canPaste),
          item('selectAll', editFlags.canSelectAll)
        ]
      : [item('copy', editFlags.canCopy)]
    Menu.buildFromTemplate(items).popup()
  })
}
