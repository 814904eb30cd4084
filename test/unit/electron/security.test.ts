import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const project = join(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(project, path), 'utf8')

test('the packed program can be neither used as a plain Node nor fed other code', () => {
  const block = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(read('electron-builder.yml'))?.[1] ?? ''
  expect(
    Object.fromEntries([...block.matchAll(/^ {2}(\w+): (\w+)$/gm)].map(([, name, value]) => [name, value]))
  ).toEqual({
    runAsNode: 'false',
    enableCookieEncryption: 'true',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
    loadBrowserProcessSpecificV8Snapshot: 'false',
    grantFileProtocolExtraPrivileges: 'false'
  })
})

test('the program is packed with one exact, current Electron', () => {
  const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(read('package.json'))
  expect(devDependencies.electron).toMatch(/^(4[5-9]|[5-9]\d)\.\d+\.\d+$/)
})

/** Calls that would open a way around the security boundaries, by the part of the program where they are forbidden. */
const forbidden: Record<string, RegExp> = {
  electron:
    /\b(openExternal|executeJavaScript|insertCSS|addExtension|loadExtension|allowServiceWorkers|bypassCSP|sendSync|setCertificateVerifyProc|net\.request|node:https?|node:net|node:dgram)\b/,
  renderer: /\b(dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|new Function)\b/,
  shared: /\b(fetch|XMLHttpRequest|WebSocket)\b\(/
}

/** Allowed exceptions: the window for printing gets its page as quoted text, only from main. */
const known: Record<string, readonly string[]> = { electron: ['shell/printing.ts'] }

test.each(Object.entries(forbidden))('nothing in %s opens a way around the walls', (folder, pattern) => {
  const sources = readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path)
  )
  // Code that finds a runtime for development is never packaged.
  const packaged = sources.filter((path) => !(folder === 'electron' && path.startsWith('runtime')))
  expect(packaged.length).toBeGreaterThan(10)
  expect(packaged.filter((path) => pattern.test(read(join(folder, path))))).toEqual(known[folder] ?? [])
})

test('the window that is printed is given words in quotes, never words that could run', () => {
  const calls = read('electron/shell/printing.ts').match(/executeJavaScript\(.*\)/g)
  expect(calls).toEqual([expect.stringMatching(/^executeJavaScript\(`showPages\(\$\{words\}\)`\)$/)])
  expect(read('electron/shell/printing.ts')).toContain('.map((word) => JSON.stringify(word, inJson))')
})
