import { join } from 'node:path'
import { resolveConfig } from 'electron-vite'
import { build } from 'vite'
import { expect, test } from 'vitest'

/** The preload as it is built for the product, without writing it to the disk. */
async function builtPreload() {
  const root = join(import.meta.dirname, '../../..')
  const { config } = await resolveConfig({ configFile: join(root, 'electron.vite.config.ts') }, 'build', 'production')
  if (!config?.preload) throw new Error('the configuration builds no preload')
  const built = await build({ ...config.preload, logLevel: 'error', build: { ...config.preload.build, write: false } })
  const [result] = [built].flat()
  if (!result || !('output' in result)) throw new Error('nothing was built')
  return result.output.map((file) => (file.type === 'chunk' ? file.code : file.fileName))
}

test('the preload is one small file that needs nothing but electron', async () => {
  const [code = '', ...others] = await builtPreload()
  expect(others).toEqual([])
  expect([...code.matchAll(/\brequire\((["'`])(.*?)\1\)/g)].map((match) => match[2])).toEqual(['electron'])
  expect(code).not.toMatch(/\bimport\s*\(|zod|safeParse/i)
  const withoutNames = code.replaceAll(/^\s*["'`\w.]+: true,?$/gm, '')
  expect(withoutNames.length).toBeLessThan(2500)
})
