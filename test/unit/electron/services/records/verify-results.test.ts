import { expect, test } from 'vitest'
import { readingOf } from '../../../../../electron/services/records/reading'
import { printResults } from '../../../shared/print/sample-results'
import { draw } from '../pdf/faces'

test('S2-14 a results sheet is known by what it is, and one in which a figure was raised is not as it was made', async () => {
  const page = printResults()
  if (!page.attachment) throw new Error('it carries no record')
  const { attachment } = page
  const read = async (text: string) =>
    readingOf((await draw({ ...page, attachment: { ...attachment, text } })).pdf).reading
  expect(await read(attachment.text)).toEqual({ found: 'results', intact: true })
  expect(await read(attachment.text.replace('"talks":14', '"talks":41'))).toEqual({ found: 'results', intact: false })
})
