import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createVersionChoice, twoVersions } from '../../../../../electron/services/library/two-versions'
import { localMoment } from '../../../../../electron/services/workbooks/clock'
import { passphrase, startProgram, type WholeProgram } from '../../../../support/whole-program'

async function home(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'coachbook-versions-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await mkdir(join(folder, 'Coachbook'))
  return folder
}

const choiceOf = ({ vault, session }: WholeProgram) =>
  createVersionChoice({ files: vault.files, vault, session, now: localMoment })

const settingsOf = (program: WholeProgram) => program.session.opened().settings

/** A library whose settings have one name, and a sync tool's copy with another one. */
async function withCopy(place: string, isProtected: boolean): Promise<WholeProgram> {
  const library = join(place, 'Coachbook')
  const program = await startProgram(place)
  await settingsOf(program).change({ managerName: 'Of the desk', paper: 'letter' })
  if (isProtected) await program.protection.protect(passphrase)
  await copyFile(join(library, 'settings.json'), join(library, 'settings-DESK-7.json'))
  await settingsOf(program).change({ managerName: 'Of the laptop' })
  return program
}

test.each([false, true])(
  'two versions of the settings are shown with what differs, and the one that somebody keeps is used (protected: %s)',
  async (isProtected) => {
    for (const keep of ['here', 'other'] as const) {
      const place = await home()
      const program = await withCopy(place, isProtected)
      const choice = choiceOf(program)
      const [file, ...others] = await choice.look()
      expect(others).toEqual([])
      expect(file).toMatchObject({ copy: 'settings-DESK-7.json', kind: 'settings' })
      expect(file?.here?.parts).toEqual([{ name: 'managerName', value: 'Of the laptop' }])
      expect(file?.other?.parts).toEqual([{ name: 'managerName', value: 'Of the desk' }])
      expect(settingsOf(program).get().managerName).toBe('Of the laptop')
      await choice.keep('settings-DESK-7.json', keep)
      expect(settingsOf(program).get().managerName).toBe(keep === 'here' ? 'Of the laptop' : 'Of the desk')
      expect(await choice.look()).toEqual([])
      expect(program.session.opened().copies).toEqual([])
      // The other one is beside it, whole.
      const names = await readdir(join(place, 'Coachbook'))
      expect(names).not.toContain('settings-DESK-7.json')
      const aside = names.filter((name) => name.startsWith('settings.not-kept-'))
      expect(aside).toHaveLength(1)
      const path = join(place, 'Coachbook', aside[0] ?? '')
      const bytes = await program.vault.readAs(path, join(place, 'Coachbook', 'settings.json'))
      expect(bytes.toString('utf8')).toContain(keep === 'here' ? 'Of the desk' : 'Of the laptop')
      await expect(choice.keep('settings-DESK-7.json', 'here')).rejects.toMatchObject({ code: 'versions.gone' })
      await program.session.close()
    }
  }
)

test('two versions of a form are shown with the words that only one has; one that cannot be read is not taken', async () => {
  const place = await home()
  const folder = join(place, 'Coachbook', 'templates', 'own')
  const program = await startProgram(place)
  const { templates } = program.session.opened()
  const [form] = templates.list().templates
  const { id } = await templates.ownTemplates.startNext(form?.template.id ?? '')
  const file = join(folder, `${id}.json`)
  const bytes = await readFile(file, 'utf8')
  const stored = JSON.parse(bytes)
  stored.draft.title = 'Ride-along of the desk'
  await writeFile(join(folder, `${id} (1).json`), JSON.stringify(stored))
  await writeFile(join(folder, `${id} (2).json`), '{ torn')
  const choice = choiceOf(program)
  const found = await choice.look()
  expect(found.map(({ kind, here, other }) => [kind, here?.hasDraft, other?.title])).toEqual([
    ['form', true, 'Ride-along of the desk'],
    ['form', true, undefined]
  ])
  expect(found[0]?.other?.parts).toEqual([{ name: '', value: 'Ride-along of the desk' }])
  const [whole = '', torn = ''] = found.map(({ copy }) => copy)
  await expect(choice.keep(torn, 'other')).rejects.toMatchObject({ code: 'versions.gone' })
  await choice.keep(whole, 'other')
  expect(JSON.parse(await readFile(file, 'utf8')).draft.title).toBe('Ride-along of the desk')
  await choice.keep(torn, 'here')
  expect(await choice.look()).toEqual([])
  expect((await readdir(folder)).filter((name) => name.includes('.not-kept-'))).toHaveLength(2)
  await program.session.close()
})

test('N-9 of versions that are too large, nested too deep or of another kind nothing is shown, and many are shown a part at a time', async () => {
  const place = await home()
  const library = join(place, 'Coachbook')
  const program = await startProgram(place)
  await settingsOf(program).change({ managerName: 'Of the laptop' })
  const choice = choiceOf(program)
  const copy = join(library, 'settings (1).json')
  const shown = async (text: string) => {
    await writeFile(copy, text)
    const [found, ...others] = await choice.look()
    expect([found?.here === null, others]).toEqual([false, []])
    await expect(choice.keep('settings (1).json', 'other').then(() => null)).rejects.toMatchObject({
      code: 'versions.gone'
    })
    return found?.other
  }
  const { bytes, depth, files } = twoVersions
  const nested = (levels: number) => `{"logViews":${'['.repeat(levels - 1)}"A word"${']'.repeat(levels - 1)}}`
  expect(await shown(`{"managerName":"${'x'.repeat(bytes)}"}`)).toBeNull()
  expect(await shown(nested(depth + 1))).toBeNull()
  expect(await shown(nested(1_000_000))).toBeNull()
  for (const text of ['null', '7', '"Of the desk"', '{ torn', '']) expect(await shown(text)).toBeNull()
  await writeFile(copy, nested(depth))
  expect((await choice.look())[0]?.other?.parts).toContainEqual({ name: 'logViews', value: 'A word' })
  await rm(copy)
  await mkdir(copy)
  expect((await choice.look())[0]?.other).toBeNull()
  for (let count = 0; count < files + 20; count++)
    await writeFile(join(library, `settings.sync-conflict-20261201-${100000 + count}.json`), '{}')
  expect(await choice.look()).toHaveLength(files)
  await program.session.close()
})
