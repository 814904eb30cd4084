import { expect, test } from 'vitest'
import { mustKnowAll } from '../../../../../electron/services/coachbook-file/known-whole'
import { packCoachbook } from '../../../../../electron/services/coachbook-file/make'
import { encodeSnapshot } from '../../../../../electron/services/storage/snapshot-format'
import { schemaVersion } from '../../../../../shared/model/workbook'
import { anna, libraryWithAnna } from '../../../../support/annas-library'

test('N-6 a workbook that a newer Coachbook wrote is not passed on without what only that one knows', async () => {
  const { files, folder, workbooks, library } = await libraryWithAnna()
  const { workbook } = await workbooks.open(anna)
  await mustKnowAll(files, folder)
  await workbooks.closeAll()
  await library.close()
  const position = { seq: 9, hash: 'a'.repeat(64) }
  await files.write(`${folder}/workbook.json`, encodeSnapshot(schemaVersion + 1, position, { ...workbook, later: {} }))
  await expect(mustKnowAll(files, folder)).rejects.toMatchObject({ code: 'coachbook.newer-here' })
  const now = '2026-11-22T09:30:00+01:00'
  const of = { workbook, folder, notes: 'with', by: 'Jonas Ek', program: '0.1.0', now } as const
  const put: string[] = []
  const packed = packCoachbook(files, of, async (path) => void put.push(path))
  await expect(packed).rejects.toMatchObject({ code: 'coachbook.newer-here' })
  expect(put).toEqual([])
})
