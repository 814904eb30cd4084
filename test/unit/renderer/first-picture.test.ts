import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import config from '../../../electron.vite.config'
import { rest } from '../../../shared/messages/en/rest'

/** What the window loads before it can show anything, as the program is built. */
let first: Rolldown.OutputChunk[] = []
let modules: string[] = []

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const { renderer = {} } = config
  const options = { ...renderer, configFile: false as const, logLevel: 'silent' as const }
  const built = await build({ ...options, build: { ...renderer.build, write: false } })
  vi.unstubAllEnvs()
  const output = [built].flat().flatMap((part) => ('output' in part ? part.output : []))
  const chunks = output.filter((part) => part.type === 'chunk')
  const entry = chunks.find(({ isEntry }) => isEntry)
  first = chunks.filter((chunk) => chunk === entry || entry?.imports.includes(chunk.fileName))
  modules = first.flatMap(({ moduleIds }) => moduleIds)
}, 120_000)

const from = (part: RegExp) => modules.filter((id) => part.test(id.replaceAll('\\', '/')))

/** The places in our own sources of the first picture where `pattern` is found. */
const found = (pattern: RegExp) =>
  from(/\/(?:renderer|shared)\/(?!messages\/).*\.tsx?$/).flatMap((id) =>
    [...readFileSync(id, 'utf8').matchAll(pattern)].map(([match]) => `${id}: ${match}`)
  )

describe('the first picture', () => {
  it('is drawn by two files at most, which need no others', () => {
    expect(modules.length).toBeGreaterThan(50)
    expect(first.length).toBeLessThanOrEqual(2)
    expect(
      first.flatMap(({ imports }) => imports).filter((name) => !first.some((chunk) => chunk.fileName === name))
    ).toEqual([])
  })

  it('takes 225 kB of code at most, packed', () => {
    const bytes = first.reduce((sum, { code }) => sum + gzipSync(code).length, 0)
    expect(bytes / 1000).toBeLessThan(225)
  })

  it('needs no schemas', () => {
    expect(from(/node_modules\/zod\//)).toEqual([])
    expect(from(/shared\/(?:contract|model\/)/)).toEqual([])
  })

  it('needs nothing of react-aria but the language', () => {
    const aria = from(/node_modules\/react-(?:aria|stately)/)
    expect(aria.filter((id) => !/i18n|utils|\/ssr\//i.test(id))).toEqual([])
  })

  it('speaks one language, and no page but Today is there', () => {
    expect(from(/shared\/messages\/(?!en\/)\w+\//)).toEqual([])
    expect(from(/renderer\/features\/.*Page\.tsx$/)).toEqual([expect.stringMatching(/TodayPage\.tsx$/)])
    expect(from(/\/(?:Palette|MenuList|Dialog|FirstRun)\.tsx$/)).toEqual([])
  })

  it('says nothing whose text comes later', () => {
    const domains = Object.keys(rest).join('|')
    expect(found(new RegExp(`['"\`](?:${domains}):|ofCode\\('(?:${domains})'`, 'g'))).toEqual([])
    expect(found(/['"`]today:/g)).not.toEqual([])
  })

  it('loads no page, dialog or action without its texts', () => {
    expect(found(/(?<!(?:page|later|onDemand|withTexts)\(\(\) => )import\('(?!.*\/shared\/).*?'\)/g)).toEqual([])
    expect(found(/page\(\(\) => import\('/g).length).toBeGreaterThan(30)
  })
})
