import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { localMoment } from '../../../../../electron/services/workbooks/clock'
import { anna, rep } from '../../../../support/annas-library'
import { nextPassphrase, passphrase, startProgram, type WholeProgram } from '../../../../support/whole-program'

/** A program that writes Anna's workbook and one that can only read the same folder. */
async function twoOnOneFolder({ isProtected }: { isProtected: boolean }) {
  const home = await mkdtemp(join(tmpdir(), 'coachbook-one-'))
  onTestFinished(() => rm(home, { recursive: true, force: true }))
  let asked = 0
  const begin = (device: string) =>
    startProgram(home, localMoment, undefined, {
      device,
      onChangedHands: () => {
        if (device === 'second') asked += 1
      }
    })
  const first = await begin('first')
  await first.session.opened().workbooks.create(rep)
  if (isProtected) await first.protection.protect(passphrase)
  await note(first, 'one')
  const second = await begin('second')
  if (isProtected) await second.protection.unlock(passphrase)
  await second.session.opened().workbooks.open(anna)
  await second.session.opened().workbooks.list()
  onTestFinished(async () => {
    for (const program of [first, second]) await program.session.close()
  })
  return { first, second, asked: () => asked }
}

const note = (program: WholeProgram, notes: string) =>
  program.session.opened().workbooks.dispatch(anna, { type: 'notes.write', notes })

async function seen(program: WholeProgram) {
  const { workbook, readOnly } = await program.session.opened().workbooks.open(anna)
  const told = program.session.state().notices.map(({ code }) => code)
  return { notes: workbook.private.notes, readOnly: readOnly?.code, told }
}

test('a library that is put in clear while another program reads it is opened anew there, and nothing is called gone', async () => {
  const { first, second, asked } = await twoOnOneFolder({ isProtected: true })
  await first.protection.unprotect(passphrase)
  await note(first, 'two')
  await second.session.takeArrived()
  expect(asked()).toBe(1)
  expect(await second.session.reopen()).toBe(true)
  expect(await seen(second)).toEqual({ notes: 'two', readOnly: 'library.locked', told: [] })
})

test('a library that is protected while another program reads it asks for the passphrase there', async () => {
  const { first, second, asked } = await twoOnOneFolder({ isProtected: false })
  await first.protection.protect(passphrase)
  await note(first, 'two')
  await second.session.takeArrived()
  expect(asked()).toBe(1)
  expect(await second.session.reopen()).toBe(true)
  expect(second.session.locked()).not.toBeNull()
  await second.protection.unlock(passphrase)
  expect(await seen(second)).toEqual({ notes: 'two', readOnly: 'library.locked', told: [] })
})

test('another passphrase changes nothing for a program that has the library open, and is asked for once it was locked', async () => {
  const { first, second, asked } = await twoOnOneFolder({ isProtected: true })
  await first.protection.change(passphrase, nextPassphrase)
  await note(first, 'two')
  await second.session.takeArrived()
  expect(asked()).toBe(0)
  expect(await seen(second)).toEqual({ notes: 'two', readOnly: 'library.locked', told: [] })
  await second.session.lock()
  await expect(second.protection.unlock(passphrase)).rejects.toMatchObject({ code: 'protection.wrong' })
})

test('a restore is there for a program that reads the folder, with what is written after it', async () => {
  const { first, second } = await twoOnOneFolder({ isProtected: false })
  const { name } = await first.backups.make()
  await note(first, 'two')
  await second.session.takeArrived()
  expect((await seen(second)).notes).toBe('two')
  await first.backups.look({ name })
  await first.backups.restore({ reps: [anna], away: [], rest: false })
  await second.session.takeArrived()
  expect(await seen(second)).toEqual({ notes: 'one', readOnly: 'library.locked', told: [] })
  await note(first, 'three')
  await second.session.takeArrived()
  expect((await seen(second)).notes).toBe('three')
})
