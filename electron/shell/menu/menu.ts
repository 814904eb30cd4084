import { app, Menu } from 'electron'
import { type MenuContext, menuTemplate } from './template'

/** Puts the application's menu in place. */
export function setMenu(context: MenuContext): void {
  app.setAboutPanelOptions({
    applicationName: app.getName(),
    applicationVersion: app.getVersion(),
    copyright: context.t('dialogs:about')
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(context)))
}
