import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { countedId } from '../../../../support/large-workbook'
import { temporaryLibrary } from '../../../../support/library-on-disk'

const half = '.0123456789abcdef.writing'

test('N-1 what a kill left of a rep who was being added goes at the next opening, and nothing else', async () => {
  const place = await temporaryLibrary()
  const first = await place.open()
  const anna = { id: countedId(1), name: 'Anna Berg', role: '', territory: '', frameworks: [] }
  await first.workbooks.create(anna)
  const [known = ''] = await readdir(join(place.folder, 'reps'))
  await first.workbooks.closeAll()
  await first.library.close()
  const reps = (...path: string[]) => join(place.folder, 'reps', ...path)
  await mkdir(reps('obi-okafor-1', 'history'), { recursive: true })
  await writeFile(reps('obi-okafor-1', 'history', half), '{"name":"Obi Ok')
  await mkdir(reps('yara-haddad-2', 'history'), { recursive: true })
  await writeFile(reps('yara-haddad-2', half), '{')
  await mkdir(reps('being-synchronised-3', 'history'), { recursive: true })
  await mkdir(reps('notes-4', 'history'), { recursive: true })
  await writeFile(reps('notes-4', 'history', half), '{')
  await writeFile(reps('notes-4', 'mine.txt'), 'mine')
  const second = await place.open()
  expect((await readdir(reps())).sort()).toEqual([known, 'being-synchronised-3', 'notes-4'].sort())
  expect(await readdir(reps('notes-4'))).toEqual(['history', 'mine.txt'])
  expect((await second.workbooks.list()).map(({ name }) => name)).toEqual(['Anna Berg'])
  await second.library.close()
  await place.clear()
})
