import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { canChoose, isMadeAlike, type MenuContext, menuTemplate } from '../../../../../electron/shell/menu/template'
import { type ActionId, actions } from '../../../../../shared/actions'
import { createTranslator } from '../../../../../shared/messages'
import { en } from '../../../../../shared/messages/en'

const { t } = createTranslator('en')

type Item = MenuItemConstructorOptions
const all = (items: Item[]): Item[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])])

function menuFor(platform: NodeJS.Platform, development = false, only: readonly ActionId[] | null = null) {
  const acted: string[] = []
  const items = menuTemplate({ t, platform, development, only, act: (command) => acted.push(command) })
  return { items, acted }
}

/** Runs what a click on the item runs; actions need nothing from the event. */
const click = ({ click: act }: Item) => act && Reflect.apply(act, undefined, [])

describe.each(['linux', 'win32', 'darwin'] as const)('on %s', (platform) => {
  test('every action stands in the menu once, under its words and keys, and a click hands it to the window', () => {
    const { items, acted } = menuFor(platform)
    const found = all(items).filter((item) => item.click)
    expect(found.map(({ id, label, accelerator }) => ({ id, label, accelerator })).sort(byId)).toEqual(
      actions
        .map((action) => ({
          id: action.id,
          label: en.actions[action.id],
          accelerator: 'keys' in action ? action.keys : undefined
        }))
        .sort(byId)
    )
    for (const item of found) click(item)
    expect(acted).toEqual(found.map((item) => item.id))
  })

  test('every item has words from the catalogue', () => {
    const words = new Set<unknown>([...Object.values(en.menu), ...Object.values(en.actions)])
    const items = all(menuFor(platform, true).items).filter(
      ({ type, role }) => type !== 'separator' && role !== 'appMenu'
    )
    expect(items.map(({ label }) => label).filter((label) => !words.has(label))).toEqual([])
  })

  test('why nothing can be started stands in the menu only where that is so', () => {
    const isShown = (only: readonly ActionId[] | null) =>
      all(menuFor(platform, false, only).items).find(({ id }) => id === 'library.why')?.visible
    expect([isShown(null), isShown(['go.team']), isShown(['go.team', 'library.why'])]).toEqual([false, false, true])
  })

  test('R-1 while a rep has the laptop or looks on only what is named can be chosen', () => {
    const items = all(menuFor(platform, true, ['edit.undo', 'edit.redo']).items)
    const open = items.filter(({ click: act, enabled }) => act && enabled)
    expect(open.map(({ id }) => id)).toEqual(['edit.undo', 'edit.redo'])
    expect(items.filter(({ role }) => role === 'reload' || role === 'toggleDevTools')).toEqual([])
  })

  test('E3 Ctrl and = makes larger as Ctrl and + does', () => {
    const zooming = all(menuFor(platform).items).filter(({ role }) => role === 'zoomIn')
    expect(zooming.map(({ accelerator }) => accelerator)).toEqual([undefined, 'CmdOrCtrl+='])
  })

  test('no two items share their keys', () => {
    const keys = all(menuFor(platform).items).flatMap(({ accelerator }) => accelerator ?? [])
    expect(keys).toEqual([...new Set(keys)])
  })

  test('text fields get cut, copy and paste from the system; undo and redo go to the window', () => {
    const edit = menuFor(platform).items.find(({ id }) => id === 'edit')
    const roles = Array.isArray(edit?.submenu) ? edit.submenu.map(({ id, role }) => id ?? role) : []
    expect(roles.filter(Boolean)).toEqual(['edit.undo', 'edit.redo', 'find.here', 'cut', 'copy', 'paste', 'selectAll'])
  })

  test('developer tools are there for developers only', () => {
    const roles = (development: boolean) => all(menuFor(platform, development).items).map(({ role }) => role)
    expect([roles(false).includes('toggleDevTools'), roles(true).includes('toggleDevTools')]).toEqual([false, true])
  })
})

const byId = (one: { id?: string }, other: { id?: string }) => ((one.id ?? '') < (other.id ?? '') ? -1 : 1)

test.each(['linux', 'win32', 'darwin'] as const)(
  'on %s menus that are made alike differ in what can be chosen alone',
  (platform) => {
    const base: MenuContext = { t, platform, development: true, only: [], act: () => undefined }
    const contexts: MenuContext[] = [
      base,
      { ...base, only: ['rep.add', 'observation.new'] },
      { ...base, only: null },
      { ...base, development: false },
      { ...base, t: createTranslator('de').t }
    ]
    const shape = (context: MenuContext) =>
      all(menuTemplate(context)).map(({ id, label, accelerator, role }) => ({ id, label, accelerator, role }))
    for (const one of contexts)
      for (const other of contexts) {
        const same = JSON.stringify(shape(one)) === JSON.stringify(shape(other))
        if (isMadeAlike(one, other)) expect(same).toBe(true)
      }
    expect(isMadeAlike(base, { ...base, only: ['rep.add', 'observation.new'] })).toBe(true)
    for (const context of contexts)
      for (const { id } of actions)
        expect(all(menuTemplate(context)).find((item) => item.id === id)?.enabled).toBe(canChoose(id, context.only))
  }
)
