import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { project } from '../../electron/runtime/build'
import { largeWorkbook } from '../support/large-workbook'
import type { Bench, Row } from './measure'
import { firstWords, memoryOf, openBeside, openCoachbook, prepareWindows } from './windows'

/** Kilobytes of compressed JavaScript that the page loads before it can show anything. */
async function firstChunk(): Promise<number> {
  const renderer = join(project, 'out', 'renderer')
  const page = await readFile(join(renderer, 'index.html'), 'utf8')
  const names = [...page.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map((match) => match[1] ?? '')
  const sizes = await Promise.all(names.map(async (name) => gzipSync(await readFile(join(renderer, name))).length))
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}

export const screenBench: Bench = {
  name: 'screen',
  async run(): Promise<Row[]> {
    const stop = await prepareWindows()
    const ours = await openCoachbook(largeWorkbook(100))
    const bare = await openBeside('bare.html')
    const first = { ours: [] as number[], bare: [] as number[] }
    for (let round = 0; round < 12; round++) {
      first.ours.push(await firstWords(ours.page))
      first.bare.push(await firstWords(bare.page))
    }
    const memory = { ours: [] as number[], bare: [] as number[] }
    for (let round = 0; round < 5; round++) {
      await ours.page.waitForTimeout(1000)
      memory.ours.push(await memoryOf(ours))
      memory.bare.push(await memoryOf(bare))
    }
    await ours.close()
    await bare.close()
    stop()
    const beside = (sample: number[]) => ({ name: 'bare React page', sample })
    return [
      { what: 'first screen', ours: first.ours, yardstick: beside(first.bare), target: 1.5 },
      {
        what: 'memory of the page at rest',
        unit: 'MB',
        ours: memory.ours,
        yardstick: beside(memory.bare),
        target: 1.5
      },
      { what: 'JavaScript before the first screen, gzip', unit: 'kB', ours: [await firstChunk()], limit: 250 }
    ]
  }
}
