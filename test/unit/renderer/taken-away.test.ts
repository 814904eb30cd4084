import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const renderer = join(process.cwd(), 'renderer')

/** Takes something away without a word; each has its reason. */
const silent: Record<string, string> = {
  // A draft in which nothing was written is begun again with another form.
  'features/cycle/StartPlan.tsx': 'plan.discard'
}

test('N-2 whatever takes something away from a workbook offers its own Undo, which knows the workbook and the change', () => {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
  const without = files.flatMap((file) => {
    const text = readFileSync(join(renderer, file), 'utf8')
    const found = [
      ...text.matchAll(/\bdispatch(?:To)?\(\s*(?:\w+,\s*)?\{\s*type: '(\w+\.(?:delete|remove|discard)\w*)'/g)
    ]
    return found.flatMap(([, type = '']) => (silent[file.replaceAll('\\', '/')] === type ? [] : [[file, type]]))
  })
  expect(without).toEqual([])
})
