import type { MenuItemConstructorOptions } from 'electron'
import { type Action, type ActionId, actions } from '../../../shared/actions'
import type { MessageKey, Translate } from '../../../shared/messages'

export interface MenuContext {
  t: Translate
  platform: NodeJS.Platform
  /** Whether to show what only developers need. */
  development: boolean
  /** The only actions that can be chosen while a rep has the laptop or looks on; null for all. */
  only: readonly ActionId[] | null
  /** Sends an action to the window. */
  act(command: ActionId): void
}

type Item = MenuItemConstructorOptions

/** Items that the system carries out: roles of Electron that have a label in the catalogue. */
type Labeled<K> = K extends `menu:${infer Name}` ? Name : never
type Role = NonNullable<Item['role']> & Labeled<MessageKey>

/** The actions that macOS users expect in the menu with the program's name. */
const inAppMenu: readonly string[] = ['go.settings']

const divider: Item = { type: 'separator' }

export const canChoose = (id: ActionId, only: MenuContext['only']): boolean => only === null || only.includes(id)

/**
 * Whether an action is in the menu. An action that explains why others cannot be chosen is only there while it can be
 * chosen itself.
 */
export const isShown = (id: ActionId, only: MenuContext['only']): boolean =>
  !actions.some((one) => one.id === id && 'tells' in one) || only?.includes(id) === true

/** Whether two menus have the same items with the same words; which of them can be chosen may differ. */
export const isMadeAlike = (one: MenuContext, other: MenuContext): boolean =>
  one.t === other.t &&
  one.platform === other.platform &&
  one.development === other.development &&
  (one.only === null) === (other.only === null)

/** The menu of the application: the actions of the registry, and what the system itself does. */
export function menuTemplate({ t, platform, development, only, act }: MenuContext): Item[] {
  const mac = platform === 'darwin'

  const system = (...names: Role[]): Item[] => names.map((role) => ({ role, label: t(`menu:${role}`) }))

  const action = ({ id, keys, tells }: Pick<Action, 'keys' | 'tells'> & { id: ActionId }): Item => ({
    id,
    label: t(`actions:${id}`),
    click: () => act(id),
    enabled: canChoose(id, only),
    ...(tells && { visible: isShown(id, only) }),
    ...(keys ? { accelerator: keys } : {})
  })

  const of = (menu: Action['menu']): Item[] =>
    actions.filter((one) => one.menu === menu && !(mac && inAppMenu.includes(one.id))).map(action)

  const menu = (name: Action['menu'] | 'window', ...groups: Item[][]): Item => ({
    id: name,
    label: t(`menu:${name}`),
    submenu: groups.filter((group) => group.length > 0).flatMap((group, index) => (index ? [divider, ...group] : group))
  })

  const appMenu: Item = {
    role: 'appMenu',
    submenu: [
      ...system('about'),
      divider,
      ...actions.filter((one) => inAppMenu.includes(one.id)).map(action),
      divider,
      ...system('services'),
      divider,
      ...system('hide', 'hideOthers', 'unhide'),
      divider,
      ...system('quit')
    ]
  }

  return [
    ...(mac ? [appMenu] : []),
    menu('file', of('file'), system(mac ? 'close' : 'quit')),
    menu('edit', of('edit'), system('cut', 'copy', 'paste', 'selectAll')),
    menu('go', of('go')),
    menu(
      'view',
      of('view'),
      [
        ...system('zoomIn', 'zoomOut', 'resetZoom'),
        // The key of + without Shift; the system only knows the one with Shift.
        { role: 'zoomIn', label: t('menu:zoomIn'), accelerator: 'CmdOrCtrl+=', visible: false }
      ],
      system('togglefullscreen'),
      development && only === null ? system('reload', 'toggleDevTools') : []
    ),
    ...(mac ? [{ ...menu('window', system('minimize', 'zoom'), system('front')), role: 'windowMenu' as const }] : []),
    menu('help', of('help'), mac ? [] : system('about'))
  ].filter(({ submenu }) => !Array.isArray(submenu) || submenu.length > 0)
}
