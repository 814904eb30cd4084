import { describe, expect, test } from 'vitest'
import { keepScan, kindOf, largestScan, scanIn } from '../../../../../electron/services/workbooks/scans'
import { MemoryFiles } from '../../../../support/memory-files'

const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('the sheet')])
const folder = '/library/reps/anna'

async function disk() {
  const files = new MemoryFiles()
  await files.makeFolder(folder)
  return files
}

describe('R-1 a scan of the sheet', () => {
  test('is kept beside its workbook under its digest and found again', async () => {
    const files = await disk()
    const scan = await keepScan(files, folder, 'sheet.png', png)
    expect(scan).toMatchObject({ name: 'sheet.png', kind: 'png', bytes: png.length })
    expect(await keepScan(files, folder, 'sheet.png', png)).toEqual(scan)
    expect(await files.list(`${folder}/attachments`)).toEqual([`${scan.hash}.png`])
    expect(await files.read(await scanIn(files, folder, scan))).toEqual(png)
  })

  test('is what its bytes say, whatever it is called', async () => {
    expect(kindOf(Buffer.from('%PDF-1.7'))).toBe('pdf')
    expect(kindOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpeg')
    const files = await disk()
    await expect(keepScan(files, folder, 'sheet.png', Buffer.from('#!/bin/sh'))).rejects.toThrow('scan.no-scan')
    expect(await files.look(`${folder}/attachments`)).toBe(null)
  })

  test('with a very long name shows that something of it is missing, and its ending', async () => {
    const { name } = await keepScan(await disk(), folder, `${'😀'.repeat(120)}.jpeg`, png)
    expect(name).toBe(`${'😀'.repeat(97)}….jpeg`)
  })

  test('of more than twenty megabytes is not kept', async () => {
    const files = await disk()
    await expect(keepScan(files, folder, 'sheet.png', Buffer.concat([png, Buffer.alloc(largestScan)]))).rejects.toThrow(
      'scan.no-scan'
    )
  })

  test('that was changed or taken away is said to be so, and is not shown', async () => {
    const files = await disk()
    const scan = await keepScan(files, folder, 'sheet.png', png)
    const path = await scanIn(files, folder, scan)
    await files.write(path, Buffer.from(png).reverse())
    await expect(scanIn(files, folder, scan)).rejects.toThrow('scan.gone')
    await files.remove(path)
    await expect(scanIn(files, folder, scan)).rejects.toThrow('scan.gone')
  })
})
