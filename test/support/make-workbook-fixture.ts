import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { anna, rep } from './annas-library'
import { temporaryLibrary } from './library-on-disk'
import { story } from './story'
import { undoLast } from './undo'

const clockPart = (number: number) => String(number).padStart(2, '0')

/**
 * Writes the fixture of a version: a workbook folder as the program leaves it when it is killed, with an older part of
 * the journal in `history/`, and the expected contents.
 */
export async function makeFixture(target: string): Promise<void> {
  // A fixed clock, since the story has fixed dates, which would otherwise be in the past or the future depending on
  // today.
  let second = 0
  const place = await temporaryLibrary(() => {
    second += 1
    return `2026-11-22T10:${clockPart(Math.floor(second / 60))}:${clockPart(second % 60)}+01:00`
  })
  const opened = await place.open()
  // A name that ends in -own means the manager's own workbook, which was added to a version without a change of its
  // shape.
  if (target.endsWith('-own'))
    await opened.workbooks.createOwn({ id: anna, name: rep.name, coach: 'Dana Roth', frameworks: ['coaching'] })
  else await opened.workbooks.create(rep)
  // The other versions of forms that the story moves to are in no library on the disk.
  const told = story.filter(({ type }) => !type.endsWith('.moveToTemplate'))
  const half = Math.floor(told.length / 2)
  for (const command of told.slice(0, half)) await opened.workbooks.dispatch(anna, command)
  const typed = Array.from({ length: 8 }, (_, count) => 'What somebody typed over some time. '.repeat(count + 1))
  for (const notes of typed) await opened.workbooks.dispatch(anna, { type: 'notes.write', notes })
  await opened.workbooks.close(anna)
  for (const command of told.slice(half)) await opened.workbooks.dispatch(anna, command)
  await undoLast(opened.workbooks, anna)
  const { workbook } = await opened.workbooks.open(anna)

  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  await cp(await opened.workbooks.folderOf(anna), join(target, 'workbook'), { recursive: true })
  await writeFile(join(target, 'expected.json'), `${JSON.stringify(workbook, null, 2)}\n`)
  await opened.library.close()
  await place.clear()
}
