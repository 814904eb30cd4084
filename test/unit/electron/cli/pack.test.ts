import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { outputTo } from '../../../../electron/cli/output'
import { registerPackCommands } from '../../../../electron/cli/pack/commands'
import { defaultSettings } from '../../../../electron/services/library/defaults'
import { openParts } from '../../../../electron/services/library/open'
import { nodeFiles as files } from '../../../../electron/services/storage/node-files'
import { localMoment as now } from '../../../../electron/services/workbooks/clock'
import { createTranslator } from '../../../../shared/messages'
import { content } from '../../../support/library-in-memory'
import { temporaryLibrary } from '../../../support/library-on-disk'
import { handMade } from '../../../support/sample-pack'

const words = createTranslator('en')
const passphrase = 'wet gravel, slow river'

let folder: string
let library: Awaited<ReturnType<typeof temporaryLibrary>>
/** What a person types when asked; null when nobody is there. */
let answers: (string | null)[]
let environment: Record<string, string>

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coachbook-pack-'))
  library = await temporaryLibrary()
  const begun = await library.open()
  await begun.settings.change({ managerName: 'Jonas Ek' })
  await begun.library.close()
  answers = []
  environment = { COACHBOOK_KEY_PASSPHRASE: passphrase }
})
afterEach(async () => {
  await rm(folder, { recursive: true })
  await library.clear()
})

const at = (name: string) => join(folder, name)

interface Said {
  code: number
  out: string
  err: string
}

/** Runs `coachbook pack …` and returns what it printed. */
async function pack(...args: string[]): Promise<Said> {
  const said: Said = { code: -1, out: '', err: '' }
  const program = new Command('coachbook').exitOverride().configureOutput({
    writeOut: (text) => {
      said.out += text
    },
    writeErr: (text) => {
      said.err += text
    }
  })
  registerPackCommands(program, {
    files,
    words,
    now,
    output: outputTo(
      (text) => {
        said.out += text
      },
      (text) => {
        said.err += text
      }
    ),
    environment,
    ask: async () => answers.shift() ?? null,
    finish: (code) => {
      said.code = code
    },
    openLibrary: (place) =>
      openParts(place, {
        files,
        defaults: defaultSettings('en', 'US'),
        content,
        now,
        onSaving: () => undefined,
        onLibraryChanged: () => undefined
      })
  })
  for (const command of program.commands)
    for (const one of [command, ...command.commands]) one.exitOverride().copyInheritedSettings(program)
  await program.parseAsync(['pack', ...args], { from: 'user' }).catch((error) => {
    if (said.code < 0) said.code = error.exitCode === 0 ? 0 : 2
  })
  return said
}

/** The answer as data. */
const asData = async (...args: string[]) => {
  const { code, out } = await pack(...args, '--json')
  return { code, data: JSON.parse(out) }
}

const init = (...more: string[]) =>
  pack('init', at('north'), '--id', 'north-trainers', '--author', 'Nora North', '--title', 'North', ...more)
const built = (version = '1.0.0') => at(`north-${version}.coachpack`)
const build = (version = '1.0.0', ...more: string[]) => pack('build', at('north'), '--out', built(version), ...more)

async function editJson(file: string, change: (data: Record<string, unknown>) => object) {
  const text = await readFile(at(file), 'utf8')
  await writeFile(at(file), JSON.stringify(change(JSON.parse(text)), null, 2))
}

const form = 'north/templates/action-plan.json'

/** The next version of the pack, with another title on its form. */
async function next() {
  await editJson('north/pack.json', (info) => ({ ...info, version: '1.1.0' }))
  await editJson(form, (template) => ({ ...template, version: '1.1.0', title: 'A better plan' }))
}

describe('T-6 coachbook pack', () => {
  it('makes a pack from nothing, signs it, checks it, and installs it', async () => {
    const made = await init()
    expect(made).toMatchObject({ code: 0, err: '' })
    expect((await readdir(at('north'))).sort()).toEqual(['frameworks', 'guides', 'notes.md', 'pack.json', 'templates'])
    expect((await pack('keygen', '--name', 'Nora North', '--out', at('nora.coachkey'))).code).toBe(0)
    expect((await pack('card', at('nora.coachkey'))).out).toContain(at('nora.coachcard'))
    const first = await build('1.0.0', '--key', at('nora.coachkey'))
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toContain('Signed by “Nora North”')

    const verified = await pack('verify', built(), '--trust', at('nora.coachcard'), '--trusted')
    expect(verified.code).toBe(0)
    expect(verified.out).toContain('Signed by “Nora North”, a trainer you trust')
    const inspected = await pack('inspect', built(), '--library', library.folder)
    expect(inspected.out).toContain('Signed by somebody who goes by “Nora North”')
    expect(inspected.out).toContain('Not in the library.')

    const installed = await pack('install', built(), '--library', library.folder)
    expect(installed).toMatchObject({ code: 0, err: '' })
    const opened = await library.open()
    expect(opened.templates.list().templates.map(({ pack: id }) => id)).toContain('north-trainers')
    await opened.library.close()
  })

  it('writes a folder that people can read, and does not write over one', async () => {
    await init()
    expect(JSON.parse(await readFile(at(form), 'utf8')).sections[1]).toEqual({
      id: 'how',
      fields: [
        {
          id: 'how',
          type: 'long-text',
          bind: 'plan.how',
          label: 'How, in {rep}’s words',
          writtenBy: 'rep',
          required: true,
          lines: 3
        }
      ]
    })
    await writeFile(at('north/notes.md'), '# What Nora wrote\n')
    expect(await init()).toMatchObject({
      code: 2,
      err: `${at('north')} already has pack.json, notes.md, templates/action-plan.json. To replace them, add --overwrite.\n`
    })
    expect(await readFile(at('north/notes.md'), 'utf8')).toBe('# What Nora wrote\n')
    expect((await init('--overwrite')).code).toBe(0)
    expect(await readFile(at('north/notes.md'), 'utf8')).toContain('# North\n')
    expect((await pack('init', at('south'), '--id', 'South Trainers', '--author', 'x')).code).toBe(2)
    expect((await pack('init', at('south'), '--id', 'south', '--author', 'x', '--form', 'poem')).code).toBe(2)
    expect(await readdir(folder)).toEqual(['north'])
  })

  it('builds the same bytes twice, whatever the layout of the files', async () => {
    await init()
    await build()
    const first = await readFile(built())
    await editJson(form, (template) => template)
    await writeFile(at('north/notes.md'), (await readFile(at('north/notes.md'), 'utf8')).replaceAll('\n', '\r\n'))
    expect(await build()).toMatchObject({ code: 0, err: '' })
    expect((await readFile(built())).equals(first)).toBe(true)
  })

  it('builds every pack that comes with Coachbook', async () => {
    for (const name of await readdir('resources/packs')) {
      if (name.endsWith('.md')) continue
      const { code, err } = await pack('build', resolve('resources/packs', name), '--out', at(`${name}.coachpack`))
      expect([code, err], name).toEqual([0, ''])
    }
  })

  it('says all that is wrong with a folder at once, and builds nothing', async () => {
    await init()
    await editJson(form, (template) => ({ ...template, requred: true, sections: [] }))
    await writeFile(at('north/guides/Help.md'), '# Help')
    await writeFile(at('north/guides/see.md'), 'No heading')
    await mkdir(at('north/frameworks'), { recursive: true })
    await writeFile(at('north/frameworks/b.json'), '{"format": 1,')
    const { code, err } = await build()
    expect(code).toBe(1)
    expect(
      err
        .trim()
        .split('\n')
        .map((line) => line.split(/[:,]? /)[0])
    ).toEqual(['guides/Help.md', 'templates/action-plan.json', 'frameworks/b.json', 'guides/see.md'])
    expect(await readdir(folder)).toEqual(['north'])
    const { data } = await asData('build', at('north'), '--out', built())
    expect(data.ok).toBe(false)
    expect(data.problems.map((problem: { code: string }) => problem.code)).toEqual([
      'pack.bad-file-name',
      'pack.malformed-at',
      'pack.not-json',
      'pack.no-heading'
    ])
  })

  it('names a misspelled setting', async () => {
    await init()
    await editJson(form, (template) => ({ ...template, descripton: 'x' }))
    expect((await build()).err).toBe(
      'templates/action-plan.json has a setting that Coachbook does not know: descripton\n'
    )
  })

  it('names what it leaves out, and writes over a version of other content only when it was told to', async () => {
    await init()
    await writeFile(at('north/draft.docx'), 'x')
    await mkdir(at('north/pictures'))
    expect((await build()).err).toBe('Left out: draft.docx, pictures/\n')
    await writeFile(at('north/notes.md'), '# Other notes\n')
    const before = await readFile(built())
    expect(await build()).toMatchObject({
      code: 2,
      err: 'north-1.0.0.coachpack already exists with different content. If 1.0.0 was handed out, raise the version. To replace it, add --overwrite.\n'
    })
    expect((await readFile(built())).equals(before)).toBe(true)
    expect((await build('1.0.0', '--overwrite')).code).toBe(0)
    expect((await readFile(built())).equals(before)).toBe(false)
  })

  it('signs a pack that is there', async () => {
    await init()
    await build()
    await pack('keygen', '--name', 'Nora North', '--out', at('nora.coachkey'))
    await pack('card', at('nora.coachkey'))
    expect((await pack('verify', built(), '--trust', at('nora.coachcard'), '--trusted')).code).toBe(1)
    expect((await pack('sign', built(), '--key', at('nora.coachkey'), '--out', at('signed'))).code).toBe(0)
    expect((await pack('verify', at('signed.coachpack'), '--trust', at('nora.coachcard'), '--trusted')).code).toBe(0)
    expect((await pack('verify', built())).out).toContain('Not signed')
    expect((await pack('sign', built(), '--key', at('nora.coachkey'))).code).toBe(0)
    expect((await readFile(built())).equals(await readFile(at('signed.coachpack')))).toBe(true)

    const before = await readFile(built())
    await pack('keygen', '--name', 'Sven South', '--out', at('sven.coachkey'))
    const again = ['sign', built(), '--key', at('sven.coachkey')]
    expect(await pack(...again)).toMatchObject({ code: 2, err: expect.stringContaining('It is already signed.') })
    expect((await pack(...again, '--out', at('signed.coachpack'))).err).toContain('Name another file with --out.')
    expect((await readFile(built())).equals(before)).toBe(true)
    expect((await pack(...again, '--overwrite')).code).toBe(0)
    expect((await pack('verify', built())).out).toContain('Sven South')
  })

  it('T-4 brings a key into a library, saves copies of it over nothing, and removes it only by a clear word', async () => {
    await pack('keygen', '--name', 'Nora North', '--out', at('nora.coachkey'))
    const into = ['--library', library.folder]
    expect((await pack('keys', ...into)).out).toContain('This library has no keys.')
    expect((await pack('add-key', at('nora.coachkey'), '--library', at('nowhere'))).code).toBe(2)
    await writeFile(at('wrong.txt'), 'something else\n')
    expect(await pack('add-key', at('nora.coachkey'), ...into, '--passphrase-file', at('wrong.txt'))).toMatchObject({
      code: 1,
      err: 'The passphrase does not open this key.\n'
    })
    expect((await pack('add-key', at('nora.coachkey'), ...into)).code).toBe(0)
    expect((await pack('add-key', at('nora.coachkey'), ...into)).err).toContain('is already in this library')
    const { data } = await asData('keys', ...into)
    const fingerprint = data.keys[0].fingerprint.slice(0, 32)

    const copies = []
    await writeFile(at('copy.coachkey'), 'of somebody else')
    for (const _time of [1, 2]) copies.push((await pack('backup-key', fingerprint, ...into, '--out', at('copy'))).out)
    expect(copies).toEqual([`${at('copy (2).coachkey')}\n`, `${at('copy (2).coachkey')}\n`])
    expect(await readFile(at('copy.coachkey'), 'utf8')).toBe('of somebody else')
    expect((await stat(at('copy (2).coachkey'))).mode & 0o077).toBe(0)
    expect(await readFile(at('copy (2).coachkey'), 'utf8')).toBe(await readFile(at('nora.coachkey'), 'utf8'))

    expect(await pack('remove-key', fingerprint, ...into)).toMatchObject({
      code: 2,
      err: expect.stringContaining('stay signed')
    })
    expect((await asData('keys', ...into)).data.keys).toHaveLength(1)
    expect((await pack('remove-key', fingerprint, ...into, '--yes')).code).toBe(0)
    expect((await asData('keys', ...into)).data.keys).toEqual([])
    expect((await pack('remove-key', 'ab', ...into, '--yes')).code).toBe(2)
  })

  it('takes the passphrase from a file', async () => {
    await init()
    await pack('keygen', '--name', 'Nora', '--out', at('nora.coachkey'))
    await writeFile(at('wrong.txt'), 'something else\nsecond line')
    await writeFile(at('right.txt'), `${passphrase}\n`)
    await writeFile(at('short.txt'), 'short')
    const key = ['--key', at('nora.coachkey'), '--passphrase-file']
    expect(await build('1.0.0', ...key, at('wrong.txt'))).toMatchObject({
      code: 1,
      err: 'The passphrase does not open this key. Nothing was signed.\n'
    })
    expect((await build('1.0.0', ...key, at('right.txt'))).code).toBe(0)
    expect((await pack('keygen', '--name', 'N', '--out', at('n'), '--passphrase-file', at('short.txt'))).code).toBe(2)
    expect((await pack('keygen', '--name', 'N', '--out', at('nora.coachkey'))).err).toContain('already exists')
  })

  it('asks for a passphrase, for a new one twice, and says where else to leave it when nobody can be asked', async () => {
    environment = {}
    const keygen = () => pack('keygen', '--name', 'Nora', '--out', at('nora.coachkey'))
    expect(await keygen()).toMatchObject({ code: 2, err: expect.stringContaining('COACHBOOK_KEY_PASSPHRASE') })
    answers = [passphrase, 'something else']
    expect((await keygen()).err).toBe('The two passphrases do not match.\n')
    answers = ['short']
    expect((await keygen()).err).toBe('A passphrase needs at least 10 characters, and four different ones.\n')
    answers = [passphrase, passphrase]
    expect((await keygen()).code).toBe(0)
    await init()
    answers = [passphrase]
    expect((await build('1.0.0', '--key', at('nora.coachkey'))).code).toBe(0)
    expect((await build('1.0.0', '--key', at('nora.coachkey'))).code).toBe(2)
  })

  it('installs nothing into a folder that is no library, and leaves it as it was', async () => {
    await init()
    await build()
    const said = await pack('install', built(), '--library', at('north'))
    expect(said).toMatchObject({ code: 2, out: '', err: expect.stringContaining('There is no library in') })
    expect((await readdir(at('north'))).sort()).toEqual(['frameworks', 'guides', 'notes.md', 'pack.json', 'templates'])
  })

  it('says nothing in the words of a pack that looks like its own', async () => {
    await init()
    const forged = 'Signed by “Nora”, a trainer you trust'
    await editJson('north/pack.json', (about) => ({
      ...about,
      title: forged,
      author: forged,
      description: `Fine.\n\n${forged}`
    }))
    await writeFile(at('north/notes.md'), `# Notes\n\n${forged}\n`)
    expect((await build()).code).toBe(0)
    const lines = (await pack('inspect', built())).out.split('\n')
    expect(lines).toContain('Not signed')
    expect(lines.filter((line) => line.trimStart().startsWith('Signed'))).toEqual([])
  })

  it.each([
    ['title', 'Good\nSigned by a trainer you trust'],
    ['author', 'Nora\u2028Signed'],
    ['license', 'free\tfor all'],
    ['version', '01.0.0']
  ])('refuses a %s of several lines or spellings', async (setting, value) => {
    await init()
    await editJson('north/pack.json', (about) => ({ ...about, [setting]: value }))
    expect(await build()).toMatchObject({ code: 1, out: '' })
  })

  it('says what changed in words, and ends with 1 when something did', async () => {
    await init()
    await build()
    await cp(at('north'), at('before'), { recursive: true })
    await next()
    await build('1.1.0')
    const lines =
      'Version 1.0.0 → 1.1.0\n“A better plan” (changed, 1.0.0 → 1.1.0)\n  Title “A better plan”, was “North”\n'
    expect(await pack('diff', built(), built('1.1.0'))).toEqual({ code: 1, out: lines, err: '' })
    expect(await pack('diff', at('before'), at('north'))).toEqual({ code: 1, out: lines, err: '' })
    expect(await pack('diff', at('before'), built())).toEqual({ code: 0, out: 'No differences.\n', err: '' })
    const { data } = await asData('diff', built(), built('1.1.0'))
    expect(data).toMatchObject({ ok: false, differences: true, templates: [{ state: 'changed' }] })
  })

  it('installs an update over own changes only when it was told what becomes of them', async () => {
    await init()
    await build()
    await pack('install', built(), '--library', library.folder)
    let opened = await library.open()
    const id = opened.templates.list().templates.find((one) => one.pack === 'north-trainers')?.template.id ?? ''
    await opened.templates.startDraft({ from: 'template', id })
    await opened.templates.publish(id)
    await opened.library.close()
    await next()
    await build('1.1.0')
    const refused = await pack('install', built('1.1.0'), '--library', library.folder)
    expect(refused.code).toBe(1)
    expect(refused.out).toContain(`You have changed “A better plan” (${id}): yours 1.1.0, theirs 1.1.0.`)
    expect((await pack('inspect', built('1.1.0'), '--library', library.folder)).out).toContain(
      'The library has an older version (1.0.0).'
    )
    expect(
      (await pack('install', built('1.1.0'), '--library', library.folder, '--keep-mine', '--keep-both')).code
    ).toBe(2)
    expect((await pack('install', built('1.1.0'), '--library', library.folder, '--resolve', `${id}=burn`)).code).toBe(2)
    const done = await asData('install', built('1.1.0'), '--library', library.folder, '--resolve', `${id}=keep-both`)
    expect(done).toEqual({
      code: 0,
      data: {
        ok: true,
        id: 'north-trainers',
        version: '1.1.0',
        signature: { state: 'unsigned' },
        resolutions: { [id]: 'keep-both' }
      }
    })
    opened = await library.open()
    const titles = opened.templates.list().templates.map(({ template }) => template.title)
    expect(titles).toEqual(expect.arrayContaining(['A better plan', 'North (mine)']))
    await opened.library.close()
  })

  it('N-9 refuses what is no pack, with a reason and nothing written', async () => {
    await writeFile(
      at('evil.coachpack'),
      handMade({}, undefined, (entries) => [...entries, { name: '../evil', data: 'x' }])
    )
    await writeFile(at('noise.coachpack'), 'noise')
    for (const command of [
      ['inspect'],
      ['verify'],
      ['install', '--library', library.folder],
      ['diff', at('noise.coachpack')]
    ]) {
      const [name = '', ...more] = command
      expect(await pack(name, at('evil.coachpack'), ...more)).toMatchObject({
        code: 1,
        out: '',
        err: '../evil is not a name that a file in a pack can have. Nothing was used.\n'
      })
    }
    expect(await asData('verify', at('noise.coachpack'))).toMatchObject({
      code: 1,
      data: { ok: false, problems: [{ code: 'pack.not-a-pack' }] }
    })
    expect((await readdir(folder)).sort()).toEqual(['evil.coachpack', 'noise.coachpack'])
  })

  it('says what was used wrongly, and helps', async () => {
    expect(await pack('inspect', at('nothing'))).toMatchObject({ code: 2, err: `There is no file ${at('nothing')}.\n` })
    expect((await pack('inspect', folder)).code).toBe(2)
    expect((await pack('build', folder)).err).toContain('There is no pack.json in this folder')
    expect((await pack('install', at('x'), '--library', at('nowhere'))).code).toBe(2)
    expect((await pack('sign', at('x'))).err).toContain("required option '--key <file>'")
    expect((await pack('bake')).code).toBe(2)
    const help = await pack('--help')
    expect(help.code).toBe(0)
    for (const command of ['init', 'build', 'sign', 'inspect', 'verify', 'diff', 'install', 'keygen', 'card'])
      expect(help.out).toContain(command)
  })
})
