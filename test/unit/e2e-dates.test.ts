import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** End-to-end tests run on the clock of the machine; unit tests pass a clock in. */
const folder = join(__dirname, '../e2e')

test('end-to-end tests count their dates from today, so that none turns red on a day to come', async () => {
  const names = await readdir(folder)
  const found = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return (text.match(/['"`]20[2-9]\d-\d\d-\d\d/g) ?? []).map((date) => `${name}: ${date.slice(1)}`)
    })
  )
  expect(names.length).toBeGreaterThan(10)
  expect(found.flat()).toEqual([])
})
