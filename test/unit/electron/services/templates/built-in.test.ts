import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentHash } from '../../../../../electron/services/storage/content-hash'
import { readBuiltInContent } from '../../../../../electron/services/templates/built-in'

const packs = resolve(import.meta.dirname, '../../../../../resources/packs')
const plan = 'four-step/templates/action-plan.json'
let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'packs-'))
  await cp(join(packs, 'four-step'), join(root, 'four-step'), { recursive: true })
  await cp(join(packs, 'b2b-behaviors'), join(root, 'b2b-behaviors'), { recursive: true })
})
afterEach(() => rm(root, { recursive: true }))

/** Changes one text in a file of the copied packs. */
async function edit(file: string, from: string, to: string) {
  const text = await readFile(join(root, file), 'utf8')
  expect(text).toContain(from)
  await writeFile(join(root, file), text.replace(from, to))
}

describe('S0-8 built-in content', () => {
  it('offers templates under their digest and behaviors under their key', async () => {
    const content = await readBuiltInContent(root)
    expect(content.packs.map((pack) => pack.id)).toEqual(['four-step', 'b2b-behaviors'])
    expect(content.templates.map((one) => [one.pack, one.template.id])).toEqual([
      ['four-step', 'four-step-action-plan'],
      ['four-step', 'four-step-coaching-talk'],
      ['four-step', 'four-step-observation']
    ])
    expect(content.templates.every((one) => one.hash === contentHash(one.template))).toBe(true)
    expect(content.frameworks).toEqual([
      { id: 'b2b', title: 'B2B selling', language: 'en', audience: 'rep', pack: 'b2b-behaviors' }
    ])
    expect(content.behaviors.find((one) => one.key === 'b2b/waits-after-questions')).toMatchObject({
      framework: 'b2b',
      behavior: { title: 'Waits in silence after each question', level: 'interaction', phase: 'execution' }
    })
    expect(content.behaviors.some((one) => 'id' in one.behavior)).toBe(false)
  })

  it('gives the same digest for the same words in another order and layout, another for other words', async () => {
    const before = await readBuiltInContent(root)
    const { sections, title, ...rest } = JSON.parse(await readFile(join(root, plan), 'utf8'))
    await writeFile(join(root, plan), JSON.stringify({ sections, ...rest, title }))
    expect((await readBuiltInContent(root)).templates).toEqual(before.templates)
    await edit(plan, 'Why this one', 'Why that one')
    const after = await readBuiltInContent(root)
    expect(after.templates[0]?.hash).not.toBe(before.templates[0]?.hash)
    expect(after.templates[1]?.hash).toBe(before.templates[1]?.hash)
  })

  it('leaves files beside the packs, and other files inside them, alone', async () => {
    const before = await readBuiltInContent(root)
    await writeFile(join(root, 'README.txt'), 'x')
    await writeFile(join(root, 'four-step/templates/.DS_Store'), 'x')
    expect(await readBuiltInContent(root)).toEqual(before)
  })

  it('S0-6 offers question guides, and help with its heading as title', async () => {
    await cp(join(packs, 'coaching-questions'), join(root, 'coaching-questions'), { recursive: true })
    const content = await readBuiltInContent(root)
    expect(content.guides.map((one) => [one.pack, one.guide.id])).toEqual([
      ['coaching-questions', 'coaching-questions']
    ])
    expect(content.help.map((one) => [one.pack, one.id, one.title])).toEqual([
      ['four-step', 'agree', 'Agree to an action plan'],
      ['four-step', 'coach', 'Coach'],
      ['four-step', 'reinforce', 'Reinforce the new behavior'],
      ['four-step', 'see', 'See the behavior']
    ])
    expect(content.help[3]?.text).toMatch(/^Be there when the rep works/)
  })

  it('reads a pack without templates or frameworks', async () => {
    await mkdir(join(root, 'bare'))
    await writeFile(
      join(root, 'bare/pack.json'),
      '{"format":1,"id":"bare","version":"1.0.0","title":"T","language":"en","author":"A","license":"CC-BY-4.0"}'
    )
    expect((await readBuiltInContent(root)).packs).toHaveLength(3)
  })
})

describe('a broken built-in file is named', () => {
  const refusal = () =>
    readBuiltInContent(root).then(
      () => 'read',
      (error: Error) => `${error.name} ${error.message}`
    )

  it('when it is not JSON', async () => {
    await writeFile(join(root, plan), '{ "format": 1,')
    expect(await refusal()).toMatch(/^PackFileError four-step\/templates\/action-plan\.json: is not JSON \(/)
  })

  it('when a value has the wrong shape, and where', async () => {
    await edit(plan, '"type": "gap"', '"type": "gape"')
    expect(await refusal()).toMatch(
      /^PackFileError four-step\/templates\/action-plan\.json: sections\.0\.fields\.2\.type: /
    )
  })

  it('when an anchor is missing', async () => {
    await edit('b2b-behaviors/frameworks/b2b.json', '"goes in without a written aim",', '')
    expect(await refusal()).toMatch(/^PackFileError b2b-behaviors\/frameworks\/b2b\.json: behaviors\.0\.anchors/)
  })

  it('when it belongs to a newer format', async () => {
    await edit(plan, '"format": 1', '"format": 2')
    expect(await refusal()).toMatch(/action-plan\.json: format: /)
  })

  it('when pack.json is missing or names another pack', async () => {
    await edit('four-step/pack.json', '"id": "four-step"', '"id": "other"')
    expect(await refusal()).toBe('PackFileError four-step/pack.json: id is other, but the folder is four-step')
    await rm(join(root, 'four-step/pack.json'))
    expect(await refusal()).toBe('PackFileError four-step/pack.json: is missing')
  })

  it('when two files claim one id', async () => {
    await cp(join(root, plan), join(root, 'four-step/templates/second.json'))
    expect(await refusal()).toBe(
      'PackFileError four-step/templates/second.json: template four-step-action-plan is already in four-step/templates/action-plan.json'
    )
  })

  it('when a behavior is in a framework twice', async () => {
    await edit('b2b-behaviors/frameworks/b2b.json', '"prepares-questions"', '"writes-the-customers-step"')
    expect(await refusal()).toMatch(/b2b\.json: behavior b2b\/writes-the-customers-step is already in /)
  })

  it('when a help text has no heading', async () => {
    await writeFile(join(root, 'four-step/guides/see.md'), 'Just words.')
    expect(await refusal()).toBe('PackFileError four-step/guides/see.md: does not begin with a # heading')
  })

  it('when it is far too large', async () => {
    await writeFile(join(root, plan), ' '.repeat(5 * 1024 * 1024))
    expect(await refusal()).toBe('PackFileError four-step/templates/action-plan.json: larger than 4 MB')
  })

  it('when a folder has the name of a file', async () => {
    await mkdir(join(root, 'four-step/templates/odd.json'))
    expect(await refusal()).toMatch(/^PackFileError four-step\/templates\/odd\.json: EISDIR/)
  })
})

describe('R-2 digest of content', () => {
  it('is SHA-256 over the RFC 8785 form', () => {
    // echo -n '{"a":[1,"é"],"b":true}' | sha256sum
    expect(contentHash({ b: true, a: [1.0, 'é'] })).toBe(
      '3b1b7e9f099d9a79d025fe8edb15c0f2d3ae22f18d4263975a398fd0fd74858e'
    )
  })
})
