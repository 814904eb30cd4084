import { deflateRawSync } from 'node:zlib'
import { guide, handMade, manifestFor, observation, plan } from './sample-pack'
import { type Forged, forgeZip } from './zip-forge'

/** A hostile file: what it tries, its bytes, and the code with which it is refused. */
export interface Hostile {
  tries: string
  bytes: Buffer
  code: string
}

const added = (entry: Forged) => (entries: Forged[]) => [...entries, entry]
const changed = (name: string, change: Partial<Forged>) => (entries: Forged[]) =>
  entries.map((entry) => (entry.name === name ? { ...entry, ...change } : entry))

const named = (name: string): Buffer => handMade({}, undefined, added({ name, data: 'x' }))

/** Compressed zeros that unpack to this many megabytes; put together from pieces, so that a test needs no gigabytes. */
function bomb(megabytes: number): Buffer {
  const blocks = deflateRawSync(Buffer.alloc(2 ** 20), { level: 9, finishFlush: 2 })
  return Buffer.concat([...Array.from({ length: megabytes }, () => blocks), Buffer.from([0x03, 0x00])])
}

/** The zip64 field for the size of an entry that does not fit into the usual four bytes. */
function zip64Size(size: bigint): Buffer {
  const extra = Buffer.alloc(12)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(8, 2)
  extra.writeBigUInt64LE(size, 4)
  return extra
}

/** The directory of a zip with a million entries, with its full size. */
function million(): Buffer {
  const directory = forgeZip(thousands(1))
  const end = directory.length - 22
  const start = directory.readUInt32LE(end + 16)
  const entry = directory.subarray(start, end)
  return Buffer.concat([
    directory.subarray(0, start),
    Buffer.alloc(entry.length * 1_000_000, entry),
    directory.subarray(end)
  ])
}

const symbolicLink = 0xa1ff0000

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

const withField = (field: object) => ({
  'templates/form.json': {
    ...observation('north-form'),
    sections: [{ id: 'all', fields: [{ type: 'text', id: 'plain', label: 'Plain', ...field }] }]
  }
})

const templateText = (change: (text: string) => string) => change(JSON.stringify(observation('north-form')))

const thousands = (count: number): Forged[] =>
  Array.from({ length: count }, (_, index) => ({ name: `templates/a${index}.json`, data: '' }))

const names: [tries: string, name: string, code?: string][] = [
  ['climb out of the pack', '../../evil.json'],
  ['climb out in the middle', 'templates/../../evil.json'],
  ['name a file from the root', '/etc/passwd'],
  ['name a drive', 'C:/Windows/evil.json'],
  ['name a drive without a slash', 'C:evil.json'],
  ['use backslashes', '..\\..\\evil.json'],
  ['name a network place', '\\\\server\\share\\evil.json'],
  ['end a name early with a NUL', 'templates/a.json\0.exe'],
  ['use an empty part', 'templates//a.json'],
  ['use a stream of Windows', 'templates/a.json:evil'],
  ['turn the order of a name around', 'templates/\u202Enosj.exe', 'pack.unexpected-file'],
  ['hide signs in a name', 'templates/a\u200B.json', 'pack.unexpected-file'],
  ['name a device of Windows', 'templates/con', 'pack.unexpected-file'],
  ['bring a program', 'run.exe', 'pack.unexpected-file'],
  ['name a file in a folder of its own', 'scripts/a.json', 'pack.unexpected-file'],
  ['differ only in case', 'Templates/Plan.json', 'pack.name-twice'],
  ['differ only in how a letter is composed', 'templates/ｐｌａｎ.json', 'pack.name-twice'],
  ['bring a file twice', 'templates/plan.json', 'pack.name-twice'],
  ['bring the manifest twice', 'manifest.json', 'pack.name-twice'],
  ['bring a file that is not listed', 'templates/unlisted.json', 'pack.unlisted']
]

const sound = handMade()

/** Notes in Latin-1, listed with a correct digest. */
function latin(): Buffer {
  const data = Buffer.from('# Grüße', 'latin1')
  const manifest = manifestFor([{ name: 'notes.md', data }])
  return forgeZip([
    { name: 'manifest.json', data: JSON.stringify(manifest) },
    { name: 'notes.md', data }
  ])
}

/** Forms of 1,000 fields that depend on each other: small as a file, large in meaning. */
function chainedForms(count: number): Record<string, unknown> {
  const fields = Array.from({ length: 1000 }, (_, at) => ({
    type: 'yes-no',
    id: `f${at}`,
    ...(at > 0 ? { showWhen: { field: `f${at - 1}`, is: [true] } } : {})
  }))
  const sections = Array.from({ length: 5 }, (_, at) => ({
    id: `s${at}`,
    fields: fields.slice(at * 200, at * 200 + 200)
  }))
  return Object.fromEntries(
    Array.from({ length: count }, (_, number) => [
      `templates/chain${number}.json`,
      { ...observation(`chain${number}`), kind: 'free-form', sections }
    ])
  )
}

/** Every file for which a pack must be refused, whatever the library holds. */
export const hostilePacks: Hostile[] = [
  ...names.map(([tries, name, code = 'pack.bad-path']) => ({ tries, bytes: named(name), code })),
  {
    tries: 'give a name that is not UTF-8',
    bytes: handMade({}, undefined, added({ name: Buffer.from([0x74, 0xff, 0xfe]), flags: 0x0800 })),
    code: 'pack.bad-path'
  },
  {
    tries: 'be a symbolic link',
    bytes: handMade({}, undefined, changed('templates/plan.json', { attributes: symbolicLink })),
    code: 'pack.link'
  },
  {
    tries: 'be a device',
    bytes: handMade({}, undefined, changed('templates/plan.json', { attributes: 0x21ff0000 })),
    code: 'pack.link'
  },
  {
    tries: 'be encrypted',
    bytes: handMade({}, undefined, changed('templates/plan.json', { flags: 1 })),
    code: 'pack.encrypted'
  },
  {
    tries: 'be a bomb of 10 GB that says so',
    bytes: handMade({}, undefined, changed('templates/plan.json', { size: 0xfffffff0 })),
    code: 'pack.file-too-large'
  },
  {
    tries: 'be a bomb of 64 MB that says it is small',
    bytes: handMade(
      {},
      undefined,
      changed('templates/plan.json', { data: bomb(64), deflate: false, method: 8, size: 1000 })
    ),
    code: 'pack.file-damaged'
  },
  {
    tries: 'be a bomb of 1 GB from 1 MB that says it is small',
    bytes: handMade(
      {},
      undefined,
      changed('templates/plan.json', { data: bomb(1024), deflate: false, method: 8, size: 1000 })
    ),
    code: 'pack.file-damaged'
  },
  {
    tries: 'be a bomb of 10 GB by the larger numbers of zip64',
    bytes: handMade(
      {},
      undefined,
      changed('templates/plan.json', { size: 0xffffffff, extra: zip64Size(10n * 2n ** 30n) })
    ),
    code: 'pack.file-too-large'
  },
  {
    tries: 'be a bomb of many small files',
    bytes: forgeZip(
      Array.from({ length: 11 }, (_, index) => ({
        name: `templates/a${index}.json`,
        data: Buffer.alloc(2 ** 22 - 1),
        deflate: true
      }))
    ),
    code: 'pack.inflates-too-much'
  },
  {
    tries: 'make many files of the same bytes',
    bytes: handMade({}, undefined, (entries) => [...entries, { name: 'templates/twin.json', data: 'x', offset: 0 }]),
    code: 'pack.damaged'
  },
  {
    tries: 'overlap with the next file',
    bytes: handMade({}, undefined, changed('guides/questions.json', { compressed: 4000, flags: 8 })),
    code: 'pack.damaged'
  },
  { tries: 'hold a million files', bytes: million(), code: 'pack.too-large' },
  { tries: 'hold more files than a pack does', bytes: forgeZip(thousands(2001)), code: 'pack.too-many-files' },
  { tries: 'say it holds 65,535 files', bytes: forgeZip([], { count: 65_535 }), code: 'pack.too-many-files' },
  { tries: 'say it holds more files than it does', bytes: forgeZip(thousands(3), { count: 4 }), code: 'pack.damaged' },
  { tries: 'say it holds fewer files than it does', bytes: forgeZip(thousands(3), { count: 2 }), code: 'pack.damaged' },
  { tries: 'be one disk of many', bytes: forgeZip([], { disk: 1 }), code: 'pack.damaged' },
  { tries: 'put the directory elsewhere', bytes: forgeZip(thousands(2), { offset: 1 }), code: 'pack.damaged' },
  {
    tries: 'hide bytes before the directory',
    bytes: forgeZip(thousands(2), { gap: Buffer.alloc(99) }),
    code: 'pack.damaged'
  },
  {
    tries: 'hide bytes between two files',
    bytes: handMade({}, undefined, changed('notes.md', { gap: Buffer.alloc(40, 7) })),
    code: 'pack.damaged'
  },
  { tries: 'hide bytes before the first file', bytes: Buffer.concat([Buffer.from('MZ'), sound]), code: 'pack.damaged' },
  {
    tries: 'hide a second directory in a comment',
    bytes: forgeZip(thousands(1), { comment: sound }),
    code: 'pack.damaged'
  },
  { tries: 'bring more after its end', bytes: Buffer.concat([sound, Buffer.from('more')]), code: 'pack.not-a-pack' },
  {
    tries: 'have another name in a file’s own header',
    bytes: handMade({}, undefined, changed('notes.md', { local: { name: 'notes.sh' } })),
    code: 'pack.damaged'
  },
  {
    tries: 'have another size in a file’s own header',
    bytes: handMade({}, undefined, changed('notes.md', { local: { size: 4 } })),
    code: 'pack.damaged'
  },
  {
    tries: 'use a way of packing that nobody asked for',
    bytes: handMade({}, undefined, changed('notes.md', { method: 12 })),
    code: 'pack.damaged'
  },
  {
    tries: 'hide bytes behind deflated ones',
    bytes: handMade(
      {},
      undefined,
      changed('notes.md', {
        data: Buffer.concat([deflateRawSync(Buffer.from('# Notes\n\nPrint it.\n')), Buffer.from('hidden')]),
        deflate: false,
        method: 8,
        size: 19
      })
    ),
    code: 'pack.file-damaged'
  },
  {
    tries: 'have a wrong checksum of the zip',
    bytes: handMade({}, undefined, changed('notes.md', { crc: 1 })),
    code: 'pack.file-damaged'
  },
  {
    tries: 'have a wrong checksum in the manifest',
    bytes: handMade({}, (manifest) => ({
      ...manifest,
      files: manifest.files.map((file) => ({ ...file, sha256: 'a'.repeat(64) }))
    })),
    code: 'pack.checksum'
  },
  {
    tries: 'have a wrong length in the manifest',
    bytes: handMade({}, (manifest) => ({ ...manifest, files: manifest.files.map((file) => ({ ...file, bytes: 1 })) })),
    code: 'pack.checksum'
  },
  {
    tries: 'list a file that is not there',
    bytes: handMade({}, (manifest) => ({
      ...manifest,
      files: [...manifest.files, { path: 'templates/ghost.json', sha256: 'a'.repeat(64), bytes: 1 }]
    })),
    code: 'pack.missing-file'
  },
  {
    tries: 'list a file twice',
    bytes: handMade({}, (manifest) => ({ ...manifest, files: [...manifest.files, ...manifest.files] })),
    code: 'pack.name-twice'
  },
  {
    tries: 'list a path that leads out',
    bytes: handMade({}, (manifest) => ({
      ...manifest,
      files: [...manifest.files, { path: '../x.json', sha256: 'a'.repeat(64), bytes: 1 }]
    })),
    code: 'pack.malformed-at'
  },
  {
    tries: 'begin with something else',
    bytes: handMade({}, undefined, (entries) => [...entries].reverse()),
    code: 'pack.no-manifest'
  },
  {
    tries: 'have no manifest',
    bytes: handMade({}, undefined, (entries) => entries.slice(1)),
    code: 'pack.no-manifest'
  },
  { tries: 'be empty', bytes: forgeZip([]), code: 'pack.no-manifest' },
  { tries: 'be no file at all', bytes: Buffer.alloc(0), code: 'pack.not-a-pack' },
  {
    tries: 'have a manifest that is no JSON',
    bytes: handMade({}, () => '{"kind": "coachpack", '),
    code: 'pack.not-json'
  },
  { tries: 'have a list for a manifest', bytes: handMade({}, () => []), code: 'pack.malformed' },
  {
    tries: 'come from the future',
    bytes: handMade({}, (manifest) => ({ ...manifest, format: 2, wonders: true })),
    code: 'pack.newer-format'
  },
  {
    tries: 'say more than it can say',
    bytes: handMade({}, (manifest) => ({ ...manifest, trusted: true })),
    code: 'pack.manifest-differs'
  },
  {
    tries: 'lie about its version',
    bytes: handMade({}, (manifest) => ({ ...manifest, version: '99999.0.0' })),
    code: 'pack.malformed-at'
  },
  {
    tries: 'have a version with words',
    bytes: handMade({}, (manifest) => ({ ...manifest, version: '1.0.0-$(rm)' })),
    code: 'pack.malformed-at'
  },
  {
    tries: 'have an id that leads out',
    bytes: handMade({}, (manifest) => ({ ...manifest, id: '../settings' })),
    code: 'pack.malformed-at'
  },
  {
    tries: 'have an id that every object answers to',
    bytes: handMade({}, (manifest) => ({ ...manifest, id: 'constructor' })),
    code: 'pack.malformed-at'
  },
  {
    tries: 'turn its author’s name around',
    bytes: handMade({}, (manifest) => ({ ...manifest, author: 'Nora \u202Ehtron' })),
    code: 'pack.hidden-signs'
  },
  {
    tries: 'hide signs in its title',
    bytes: handMade({}, (manifest) => ({ ...manifest, title: 'North\u200B Trainers' })),
    code: 'pack.hidden-signs'
  },
  {
    tries: 'write a title with letters that are not composed',
    bytes: handMade({}, (manifest) => ({ ...manifest, title: 'Cafe\u0301' })),
    code: 'pack.hidden-signs'
  },
  {
    tries: 'turn a form’s title around',
    bytes: handMade({ 'templates/form.json': observation('north-form', '\u202EgnihcaoC') }),
    code: 'pack.hidden-signs'
  },
  {
    tries: 'turn a form’s title around by an escape',
    bytes: handMade({
      'templates/form.json': templateText((text) => text.replaceAll('North look', '\\u202EgnihcaoC'))
    }),
    code: 'pack.hidden-signs'
  },
  {
    tries: 'hide half a sign in a form',
    bytes: handMade({ 'templates/form.json': templateText((text) => text.replaceAll('North look', '\\ud800x')) }),
    code: 'pack.hidden-signs'
  },
  {
    tries: 'turn words around in a help text',
    bytes: handMade({ 'guides/help.md': '# Help\n\n\u2067hidden\n' }),
    code: 'pack.hidden-signs'
  },
  {
    tries: 'reach what objects share through a key',
    bytes: handMade({
      'templates/form.json': templateText((text) => text.replace('{', '{"__proto__": {"polluted": true}, '))
    }),
    code: 'pack.forbidden-name'
  },
  {
    tries: 'reach it through another key, deeper down',
    bytes: handMade({
      'templates/form.json': templateText((text) =>
        text.replace('"type":"long-text"', '"constructor":{"prototype":{}},"type":"long-text"')
      )
    }),
    code: 'pack.forbidden-name'
  },
  {
    tries: 'give a field a name that every object answers to',
    bytes: handMade(withField({ id: 'constructor' })),
    code: 'pack.malformed-at'
  },
  { tries: 'nest 50 levels deep', bytes: handMade({ 'templates/form.json': deep(50) }), code: 'pack.too-deep' },
  {
    tries: 'nest a million levels deep',
    bytes: handMade({ 'templates/form.json': deep(1_000_000) }),
    code: 'pack.too-deep'
  },
  { tries: 'nest the manifest', bytes: handMade({}, () => deep(50)), code: 'pack.too-deep' },
  { tries: 'be text in another encoding', bytes: latin(), code: 'pack.not-text' },
  {
    tries: 'bring a form that is none',
    bytes: handMade({ 'templates/form.json': { a: 1 } }),
    code: 'pack.malformed-at'
  },
  {
    tries: 'bring a form with a setting nobody knows',
    bytes: handMade(withField({ script: 'alert(1)' })),
    code: 'pack.unknown-setting'
  },
  {
    tries: 'bring a form of a later format',
    bytes: handMade({ 'templates/form.json': { ...observation('north-form'), format: 2 } }),
    code: 'pack.malformed-at'
  },
  {
    tries: 'bring a plan without signatures',
    bytes: handMade({
      'templates/plan.json': {
        ...plan,
        sections: plan.sections.map((section) => ({ ...section, fields: section.fields.slice(0, -1) }))
      }
    }),
    code: 'pack.form.must-have'
  },
  {
    tries: 'bring a form with more fields than anybody fills in',
    bytes: handMade({
      'templates/form.json': {
        ...observation('north-form'),
        sections: Array.from({ length: 6 }, (_, section) => ({
          id: `s${section}`,
          fields: Array.from({ length: 200 }, (__, field) => ({ type: 'text', id: `f${section}-${field}` }))
        }))
      }
    }),
    code: 'pack.form.too-many-fields'
  },
  {
    tries: 'forge a line with its title',
    bytes: handMade({}, (manifest) => ({ ...manifest, title: 'Good\nSigned by a trainer you trust' })),
    code: 'pack.not-one-line'
  },
  {
    tries: 'forge a line with the title of a form',
    bytes: handMade({ 'templates/form.json': observation('north-form', 'Look\u2028Signed') }),
    code: 'pack.not-one-line'
  },
  {
    tries: 'forge a line with an option',
    bytes: handMade(withField({ type: 'choice', options: [{ id: 'a', label: 'A\nB' }] })),
    code: 'pack.not-one-line'
  },
  {
    tries: 'say its title twice',
    bytes: handMade({}, (manifest) => JSON.stringify(manifest).replace('"title":', '"title":"Another","t\\u0069tle":')),
    code: 'pack.setting-twice'
  },
  {
    tries: 'say a label twice',
    bytes: handMade({ 'templates/plan.json': JSON.stringify(plan).replace('"label":', '"label":"Other","label":') }),
    code: 'pack.setting-twice'
  },
  {
    tries: 'spell its version otherwise',
    bytes: handMade({}, (manifest) => ({ ...manifest, version: '1.00.0' })),
    code: 'pack.version-zeros'
  },
  {
    tries: 'spell the version of a form otherwise',
    bytes: handMade({ 'templates/form.json': { ...observation('north-form'), version: '01.0.0' } }),
    code: 'pack.version-zeros'
  },
  {
    tries: 'unfold to more than a library should hold',
    bytes: handMade(
      Object.fromEntries(
        Array.from({ length: 5 }, (_, number) => [
          `guides/long${number}.json`,
          { ...guide, id: `long${number}`, description: 'x'.repeat(3.6 * 2 ** 20) }
        ])
      )
    ),
    code: 'pack.inflates-too-much'
  },
  {
    tries: 'bring more forms than one can look at, each within the bounds',
    bytes: handMade(chainedForms(21)),
    code: 'pack.too-much'
  },
  {
    tries: 'use one id for two forms',
    bytes: handMade({ 'templates/one.json': observation('twin'), 'templates/two.json': observation('twin') }),
    code: 'pack.id-twice'
  },
  { tries: 'bring help without a heading', bytes: handMade({ 'guides/help.md': 'words' }), code: 'pack.no-heading' },
  {
    tries: 'bring notes without end',
    bytes: handMade({ 'notes.md': 'x'.repeat(20_001) }),
    code: 'pack.notes-too-long'
  },
  {
    tries: 'be larger than any pack',
    bytes: Buffer.concat([Buffer.alloc(20 * 2 ** 20), sound]),
    code: 'pack.too-large'
  }
]
