import { expect, test } from 'vitest'
import { decideOn } from '../../../../renderer/app/decide-on-drop'
import { largestPdf } from '../../../../shared/limits'

const pdf = new File(['%PDF-1.7\n'], 'plan.pdf')

test('R-6 a PDF that is dropped is checked, whatever it is called', async () => {
  const renamed = new File(['junk %PDF-1.4'], 'plan.txt')
  expect(await decideOn([pdf])).toEqual({ do: 'read', what: 'pdf', file: pdf })
  expect(await decideOn([renamed])).toEqual({ do: 'read', what: 'pdf', file: renamed })
})

test('R-8 a photo or scan is told by its first bytes, too, one that main cannot read among them', async () => {
  const bytes = {
    png: [0x89, 0x50, 0x4e, 0x47, 1],
    jpeg: [0xff, 0xd8, 0xff, 0xe0],
    heic: [0, 0, 0, 24, ...Buffer.from('ftypheic')]
  }
  for (const [name, first] of Object.entries(bytes)) {
    const file = new File([new Uint8Array(first)], name)
    expect(await decideOn([file])).toEqual({ do: 'read', what: 'picture', file })
  }
})

test('R-8 a picture of a kind that is not read is called one, so that it is saved as another kind', async () => {
  const bytes = {
    'scan.tif': [0x49, 0x49, 0x2a, 0],
    'scan.tiff': [0x4d, 0x4d, 0, 0x2a],
    'photo.webp': [...Buffer.from('RIFF'), 1, 2, 3, 4, ...Buffer.from('WEBP')],
    'a.gif': [...Buffer.from('GIF89a')],
    'a.bmp': [...Buffer.from('BM'), 1, 2, 3, 4, 0, 0, 0, 0]
  }
  for (const [name, first] of Object.entries(bytes))
    expect(await decideOn([new File([new Uint8Array(first)], name)])).toEqual({ do: 'say', key: 'other-picture', name })
  expect(await decideOn([new File(['BMI,weight,on,by'], 'a.csv')])).toMatchObject({ do: 'read', what: 'table' })
})

test('T-5 D-5 a pack and a table are told by their names, and none that is too large is read', async () => {
  const files = { 'ours.coachpack': 'pack', 'Visits.CSV': 'table', 'visits.tsv': 'table', 'visits.xlsx': 'table' }
  for (const [name, what] of Object.entries(files)) {
    const file = new File(['PK'], name)
    expect(await decideOn([file])).toEqual({ do: 'read', what, file })
    const large = Object.defineProperty(new File(['PK'], name), 'size', { value: 2 ** 40 })
    expect(await decideOn([large])).toEqual({ do: 'say', key: `large-${what}`, name })
    // Main says that an empty file is empty.
    expect(await decideOn([new File([], name)])).toMatchObject({ do: 'read', what })
  }
})

test('R-6 what else is dropped gets a sentence, and nothing of what is too large is read', async () => {
  const notes = new File(['Dear Mira'], 'notes.pdf')
  expect(await decideOn([notes])).toEqual({ do: 'say', key: 'other', name: 'notes.pdf' })
  expect(await decideOn([new File([], 'empty')])).toMatchObject({ key: 'other' })
  expect(await decideOn([])).toBe(null)
  const large = Object.defineProperty(new File(['%PDF-'], 'disk.pdf'), 'size', { value: largestPdf + 1 })
  expect(await decideOn([large])).toMatchObject({ do: 'say', key: 'large' })
  const folder = Object.assign(new File([], 'folder'), {
    slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('it is a folder', 'NotReadableError')) })
  })
  expect(await decideOn([folder])).toMatchObject({ key: 'other' })
})

test('S1-13 of several files at once the PDFs are read, the others are named, and none is read of too many', async () => {
  const notes = new File(['Dear Mira'], 'notes.txt')
  const large = Object.defineProperty(new File(['%PDF-'], 'disk.pdf'), 'size', { value: largestPdf + 1 })
  const pack = new File(['PK'], 'ours.coachpack')
  expect(await decideOn([pdf, notes, large, pack])).toEqual({
    do: 'beside',
    files: [pdf],
    left: [
      { name: 'notes.txt', key: 'other' },
      { name: 'disk.pdf', key: 'large' },
      { name: 'ours.coachpack', key: 'alone' }
    ]
  })
  expect(await decideOn([notes, notes])).toEqual({ do: 'say', key: 'several', name: 'notes.txt' })
  expect(await decideOn(Array(61).fill(pdf))).toEqual({ do: 'say', key: 'many', name: 'plan.pdf' })
})
