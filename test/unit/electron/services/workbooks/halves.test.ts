import { join } from 'node:path/posix'
import { expect, test } from 'vitest'
import { encodeEntry } from '../../../../../electron/services/storage/journal-format'
import { decodeSnapshot, encodeSnapshot } from '../../../../../electron/services/storage/snapshot-format'
import { schemaVersion } from '../../../../../shared/model/workbook'
import { anna, libraryWithAnna, notesOf, write } from '../../../../support/annas-library'
import { start } from '../../../../support/library-in-memory'

test('half of a sign that an earlier version kept is mended when its workbook is opened, also in its changes', async () => {
  const { files, folder, ...opened } = await libraryWithAnna()
  await write(opened, 'x')
  await opened.workbooks.closeAll()
  await opened.library.close()
  const snapshot = join(folder, 'workbook.json')
  const reading = decodeSnapshot(await files.read(snapshot))
  if (reading.kind !== 'trusted') throw new Error('the snapshot is not as it was written')
  const { position, data } = reading.snapshot
  const entry = encodeEntry(position, {
    v: schemaVersion,
    at: '2026-11-22T09:30:00+01:00',
    actor: 'Jonas Ek',
    type: 'rep.edit',
    patches: [{ op: 'replace', path: ['rep', 'role'], value: 'Seller \ude00' }],
    inverse: [{ op: 'replace', path: ['rep', 'role'], value: 'Account manager' }]
  })
  const halved = JSON.parse(JSON.stringify(data()).replace('"notes":"x"', '"notes":"Ben \\ud83d said"'))
  await files.write(snapshot, encodeSnapshot(schemaVersion, position, halved))
  await files.write(join(folder, 'journal.jsonl'), entry.bytes)

  const again = await start(files, { pid: 200 })
  expect(await notesOf(again)).toMatchObject({ notes: 'Ben \ufffd said', notices: [] })
  expect((await again.workbooks.open(anna)).workbook.rep.role).toBe('Seller \ufffd')
  await write(again, 'Ben \ufffd said more')
  await again.workbooks.closeAll()
  await again.library.close()
  expect(await notesOf(await start(files, { pid: 300 }))).toMatchObject({ notes: 'Ben \ufffd said more', notices: [] })
})
