import { app, Menu } from 'electron'
import { actions } from '../../../shared/actions'
import { canChoose, isMadeAlike, isShown, type MenuContext, menuTemplate } from './template'

/**
 * The application's menu. It is built again when its items or their words change. When only the available actions
 * differ, as from page to page, the existing items are updated.
 */
export function createMenu(): (context: MenuContext) => void {
  let standing: { menu: Menu; context: MenuContext } | null = null
  return (context) => {
    if (standing && isMadeAlike(standing.context, context)) {
      for (const { id } of actions) {
        const item = standing.menu.getMenuItemById(id)
        if (!item) continue
        item.enabled = canChoose(id, context.only)
        item.visible = isShown(id, context.only)
      }
      return
    }
    app.setAboutPanelOptions({
      applicationName: app.getName(),
      applicationVersion: app.getVersion(),
      copyright: context.t('dialogs:about')
    })
    standing = { menu: Menu.buildFromTemplate(menuTemplate(context)), context }
    Menu.setApplicationMenu(standing.menu)
  }
}
