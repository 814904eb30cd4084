import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/fixtures'
import { setWritable } from '../support/launch-faults'
import { planScene } from '../support/plan-scene'

test('R-4 a file is offered under the name of rep, behavior and day, beside the one before, also after a restart', async ({
  launch,
  folder
}) => {
  const coachbook = await launch({ library: null })
  const { rep, plan, behavior } = await planScene(coachbook, { name: 'Mira: "M" Lindqvist' })
  const save = () => coachbook.call('plan.export', { workbook: rep, plan, paper: 'a4' })
  const places = async () => (await coachbook.askedDialogs()).map(({ defaultPath }) => defaultPath)

  await mkdir(join(folder, 'plans'))
  await coachbook.answerDialog('savePdf', { into: join(folder, 'plans') })
  const saved = await save()
  await save()
  const [name = ''] = await readdir(join(folder, 'plans'))
  expect(name).toMatch(/^Mira M Lindqvist – .+ – \d{4}-\d\d-\d\d \(draft\)\.pdf$/)
  expect(name).toContain(behavior)
  expect(saved?.name).toBe(name)
  expect(await places()).toEqual([join(folder, 'home', 'Documents', name), join(folder, 'plans', name)])

  await coachbook.restart()
  await coachbook.answerDialog('savePdf', null)
  expect(await save()).toBe(null)
  expect(await places()).toEqual([join(folder, 'plans', name)])
})

test('R-4 a folder that cannot be written to is named, and what lies in it stays', async ({ launch, folder }) => {
  const coachbook = await launch({ fault: { kind: 'permissions-count' } })
  const { rep, plan } = await planScene(coachbook)
  const save = () => coachbook.call('plan.export', { workbook: rep, plan, paper: 'a4' })
  const plans = join(folder, 'plans')
  await mkdir(plans)
  await coachbook.answerDialog('savePdf', join(plans, 'plan.pdf'))
  await save()
  const before = await readFile(join(plans, 'plan.pdf'))

  await setWritable(plans, false)
  await expect(save()).rejects.toThrow('export.read-only: “plan.pdf” was not saved: this folder cannot be written to.')
  expect(await readdir(plans)).toEqual(['plan.pdf'])
  expect((await readFile(join(plans, 'plan.pdf'))).equals(before)).toBe(true)
})

test('a file is shown in its folder by its id, and nothing else can be shown', async ({ coachbook, folder }) => {
  const { rep, plan } = await planScene(coachbook)
  await coachbook.electron.evaluate(({ shell }) => {
    const shown: string[] = []
    Reflect.set(globalThis, 'shown', shown)
    Reflect.set(shell, 'showItemInFolder', (path: string) => shown.push(path))
    Reflect.set(shell, 'openPath', async (path: string) => {
      shown.push(path)
      return ''
    })
  })
  await coachbook.answerDialog('savePdf', join(folder, 'plan'))
  const saved = await coachbook.call('plan.export', { workbook: rep, plan, paper: 'letter' })
  await coachbook.call('files.show', { file: saved?.file ?? '' })
  await coachbook.call('library.showFolder', {})
  await expect(coachbook.call('files.show', { file: '/etc/passwd' })).rejects.toThrow('file.gone')
  expect(await coachbook.electron.evaluate(() => Reflect.get(globalThis, 'shown'))).toEqual([
    join(folder, 'plan.pdf'),
    coachbook.library
  ])
})
