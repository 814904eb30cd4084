import { createHash } from 'node:crypto'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { unzipSync, zipSync } from 'fflate'
import { buildPack, type PackSource, packedJson } from '../../electron/services/packs/build-pack'
import { readPack } from '../../electron/services/packs/read-pack'
import { readBuiltInContent } from '../../electron/services/templates/built-in'
import { temporaryLibrary } from '../support/library-on-disk'
import { info } from '../support/sample-pack'
import { alone, type Bench, inTurn, type Row } from './measure'

const count = 200

/** A pack with this many forms, each as large as those that come with Coachbook, under ids of their own. */
async function packOf(templates: number): Promise<PackSource> {
  const content = await readBuiltInContent(join(process.cwd(), 'resources', 'packs'))
  const real = content.templates.map(({ template }) => template)
  const texts = new Map<string, string>()
  for (let index = 0; index < templates; index++) {
    const template = real[index % real.length]
    const more = { id: `form-${index}`, title: `${template?.title} ${index}` }
    texts.set(`templates/form-${index}.json`, packedJson({ ...template, ...more }))
  }
  return { info: { ...info, id: 'large-pack' }, texts }
}

/** Text that can hardly be compressed, from a generator with a fixed start, so that each run has the same pack. */
function noisemaker(): (letters: number) => string {
  let state = 7
  return (letters) => {
    let text = ''
    while (text.length < letters) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      text += `${(state >>> 4).toString(36)} `
    }
    return text.slice(0, letters)
  }
}

/** A pack whose file has about ten megabytes, most of it guidance. */
function bulkyPack(): PackSource {
  const texts = new Map<string, string>()
  const noise = noisemaker()
  for (let form = 0; form < 12; form++) {
    const fields = Array.from({ length: 70 }, (_, index) => ({
      type: 'guidance',
      id: `g-${index}`,
      text: noise(19_000)
    }))
    const sections = [{ id: 'all', fields }]
    const about = { format: 1, kind: 'free-form', id: `bulk-${form}`, version: '1.0.0', language: 'en' }
    texts.set(`templates/bulk-${form}.json`, packedJson({ ...about, title: 'Bulk', heading: 'Bulk', sections }))
  }
  return { info: { ...info, id: 'bulky-pack' }, texts }
}

/** Only zips and hashes the same files. */
function barePack({ texts }: PackSource): Uint8Array {
  const files = Object.fromEntries([...texts].map(([path, text]) => [path, Buffer.from(text)]))
  for (const bytes of Object.values(files)) createHash('sha256').update(bytes).digest('hex')
  return zipSync(files, { level: 6 })
}

/** Only unzips, hashes and parses the same files. */
function bareRead(bytes: Uint8Array): unknown[] {
  return Object.entries(unzipSync(bytes)).map(([path, file]) => {
    createHash('sha256').update(file).digest('hex')
    return path.endsWith('.json') ? JSON.parse(Buffer.from(file).toString('utf8')) : file
  })
}

async function durableWrite(path: string, bytes: Uint8Array) {
  const file = await open(`${path}.fresh`, 'w')
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
  await rename(`${path}.fresh`, path)
}

async function installing(bytes: Uint8Array): Promise<Row[]> {
  const place = await temporaryLibrary()
  const library = await place.open()
  const { choice } = await library.packs.open(bytes)
  const stored = join(place.folder, 'templates', 'installed', 'large-pack.json')
  await library.packs.install(choice, {})
  const file = await open(stored)
  const written = await file.readFile()
  await file.close()
  const install = await inTurn(
    10,
    () => library.packs.install(choice, {}),
    () => durableWrite(join(place.folder, 'bare.json'), written)
  )
  const list = await alone(10, () => library.templates.list())
  await library.library.close()
  const opening = await alone(5, async () => {
    const opened = await place.open()
    await opened.library.close()
  })
  await place.clear()
  return [
    {
      what: `installing a pack of ${count} forms (${Math.round(written.length / 1024)} kB)`,
      ours: install.ours,
      yardstick: { name: 'write, flush and rename the same bytes', sample: install.theirs }
    },
    { what: `listing the forms of a library with it`, ours: list },
    { what: `opening a library with it`, ours: opening }
  ]
}

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`

/** Collects garbage, so that only memory that is really in use is counted. */
async function collectGarbage() {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  for (let round = 0; round < 3; round++) {
    if (typeof collect === 'function') collect()
    // Buffers are released outside the JavaScript heap, a moment later.
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The most memory that the process used above what it used before, measured between the steps of the work. */
async function memoryWhile(work: () => Promise<unknown>): Promise<number> {
  const held = () => {
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  await collectGarbage()
  const before = held()
  let most = before
  let running = true
  const look = () => {
    most = Math.max(most, held())
    if (running) setImmediate(look)
  }
  look()
  await work()
  running = false
  return most - before
}

async function opening(): Promise<Row> {
  const source = bulkyPack()
  const bytes = await buildPack(source, null)
  const inflated = [...source.texts.values()].reduce((sum, text) => sum + text.length, 0)
  const extra = await memoryWhile(() => readPack(bytes))
  return {
    what: `opening a pack of ${megabytes(bytes.length)} (${megabytes(inflated)} unpacked)`,
    ours: await alone(3, () => readPack(bytes), false),
    note: `at most ${megabytes(extra)} more memory meanwhile`
  }
}

export const packsBench: Bench = {
  name: 'packs',
  async run() {
    const source = await packOf(count)
    const bytes = await buildPack(source, null)
    const build = await inTurn(
      10,
      () => buildPack(source, null),
      () => barePack(source)
    )
    const inspect = await inTurn(
      10,
      () => readPack(bytes),
      () => bareRead(bytes)
    )
    return [
      {
        what: `building a pack of ${count} forms, read back as a stranger’s (${Math.round(bytes.length / 1024)} kB)`,
        ours: build.ours,
        yardstick: { name: 'zip and hash the same files', sample: build.theirs }
      },
      {
        what: `inspecting it`,
        ours: inspect.ours,
        yardstick: { name: 'unzip, hash and parse the same files', sample: inspect.theirs }
      },
      ...(await installing(bytes)),
      await opening()
    ]
  }
}
