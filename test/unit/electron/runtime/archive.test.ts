import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { archiveProblems, filesOfArchive } from '../../../../electron/runtime/archive'
import { project } from '../../../../electron/runtime/build'

/** What the patterns of `electron-builder.yml` include and exclude, in order. */
const patterns = [
  ...(/^files:\n((?:(?: {2}#.*| {2}- .*)\n)+)/m
    .exec(readFileSync(join(project, 'electron-builder.yml'), 'utf8'))?.[1]
    ?.matchAll(/^ {2}- "?([^"\n]+)"?$/gm) ?? [])
].map((found) => found[1] ?? '')

function ofPattern(pattern: string): RegExp {
  const text = pattern
    .replaceAll('.', '\\.')
    .replaceAll(/\{([^}]*)\}/g, (_, list: string) => `(?:${list.replaceAll(',', '|')})`)
    .replaceAll('**/', '\u0001')
    .replaceAll('**', '.+')
    .replaceAll('*', '[^/]*')
    .replaceAll('\u0001', '(?:.*/)?')
  return new RegExp(`^${text}$`)
}

const isTaken = (name: string) =>
  patterns.reduce(
    (taken, pattern) =>
      pattern.startsWith('!')
        ? taken && !ofPattern(pattern.slice(1)).test(name)
        : taken || ofPattern(pattern).test(name),
    false
  )

function filesBelow(folder: string): string[] {
  return readdirSync(join(project, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? filesBelow(name) : [name]
  })
}

/** The libraries that are packed, by the folders that the patterns name. */
const libraries = patterns
  .filter((pattern) => pattern.startsWith('node_modules/'))
  .flatMap((pattern) => {
    const [, above = '', list = ''] = /^node_modules\/(@[^/]+\/)?\{?([^}]+?)\}?\/\*\*$/.exec(pattern) ?? []
    return list.split(',').map((name) => `node_modules/${above}${name}`)
  })

const built = [
  'package.json',
  'out/main/main.js',
  'out/main/pdf.worker.js',
  'out/main/verify.worker.js',
  'out/main/search.worker.js',
  'out/main/sheet.worker.js',
  'out/main/zxing_reader.wasm',
  'out/preload/preload.js',
  'out/renderer/index.html',
  'out/renderer/assets/index-1a2b.js'
]
const sources = [...filesBelow('resources'), ...libraries.flatMap(filesBelow)].filter(isTaken)
const sound = [...built, ...sources]

test('what is packed of the resources and libraries is needed, and nothing that is needed is left out', () => {
  expect(libraries.length).toBeGreaterThan(15)
  expect(archiveProblems(sound)).toEqual([])
})

test.each([
  'out/renderer/assets/index-1a2b.js.map',
  'electron/main.ts',
  'test/e2e/start.spec.ts',
  'docs/decisions.md',
  'CHANGELOG.md',
  'resources/icons/source.psd',
  'resources/sample/.DS_Store',
  'node_modules/pdfkit/README.md',
  'node_modules/pdfkit/js/pdfkit.js.map',
  'node_modules/fontkit/src/index.ts',
  'node_modules/fontkit/test/index.js',
  'node_modules/pako/gulpfile.js',
  'node_modules/dfa/.eslintrc.json',
  'out/main/main.test.js'
])('an archive with %s is refused', (name) => {
  expect(archiveProblems([...sound, name])).toEqual([`not needed: ${name}`])
})

test.each(built.slice(0, -1))('an archive without %s is refused', (name) => {
  expect(archiveProblems(sound.filter((file) => file !== name))).toEqual([`missing: ${name}`])
})

test.each([
  ['a built-in pack', /^resources\/packs/],
  ['a font', /^resources\/fonts/],
  ['the sample team', /^resources\/sample/],
  ['its font metrics', /\.afm$/]
])('an archive without %s is refused', (what, kind) => {
  expect(archiveProblems(sound.filter((file) => !kind.test(file)))).toEqual([`missing: ${what}`])
})

test('the list of an archive is read from its head', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coachbook-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const list = Buffer.from(
    JSON.stringify({
      files: { 'package.json': { size: 2, offset: '0' }, out: { files: { main: { files: { 'main.js': {} } } } } }
    })
  )
  const sizes = Buffer.alloc(16)
  sizes.writeUInt32LE(4, 0)
  sizes.writeUInt32LE(list.length + 8, 4)
  sizes.writeUInt32LE(list.length + 4, 8)
  sizes.writeUInt32LE(list.length, 12)
  const path = join(folder, 'app.asar')
  writeFileSync(path, Buffer.concat([sizes, list, Buffer.from('{}')]))
  expect(filesOfArchive(path)).toEqual(['package.json', 'out/main/main.js'])
})
