import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, posix, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { circlesOf } from '../support/circles'

const project = join(__dirname, '..', '..')

const builtins = new Set(builtinModules)

/** One import of one file. `to` is a path from the project's folder, or a package's name, or `Node`, or `Electron`. */
interface Import {
  from: string
  to: string
  local: boolean
}

/** Every module that a source names in `import`, `export … from`, `import()` or `require()`, except in comments. */
function importsOf(from: string, source: string): Import[] {
  const code = withoutComments(source)
  const forms = [
    /\b(?:import|export)\b[^'"`;]*?\bfrom\s*(['"])(?<name>[^'"]+)\1/g,
    /\bimport\s*(['"])(?<name>[^'"]+)\1/g,
    /\b(?:import|require|require\.resolve)\s*\(\s*(['"`])(?<name>[^'"`]+)\1/g
  ]
  const names = forms.flatMap((form) => [...code.matchAll(form)].map((match) => match.groups?.name ?? ''))
  return names.map((name) => {
    if (name.startsWith('.')) return { from, to: posix.join(posix.dirname(from), name), local: true }
    return { from, to: libraryOf(name), local: false }
  })
}

/** `node:path` and `fs/promises` are Node, `electron/main` is Electron, `react-dom/client` is its package. */
function libraryOf(name: string): string {
  if (name.startsWith('node:') || builtins.has(name)) return 'Node'
  const packageName = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
  return packageName === 'electron' ? 'Electron' : packageName
}

/** Blanks out comments; text that looks like one inside a string stays, as in 'https://…'. */
function withoutComments(source: string): string {
  return source.replace(/(['"`])(?:\\.|(?!\1)[^\\\n])*\1|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (match) =>
    match.startsWith('/') ? ' ' : match
  )
}

/** A row of the README's map: a folder or file, and what it may use besides itself. */
interface Room {
  place: string
  uses: readonly string[]
}

/** The map of the README, with the longest name first, so that the first match is the closest. */
function roomsOf(readme: string): Room[] {
  const [, map = ''] = readme.split('| folder | what is there | may use |')
  const rows = map
    .split('\n')
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const last = rows.findIndex((cells) => cells.length < 5)
  const rooms = rows.slice(0, last).flatMap(([, places = '', , uses = '']) =>
    namesIn(places).map((place) => ({
      place,
      uses: [...namesIn(uses), ...['Node', 'Electron'].filter((word) => new RegExp(`\\b${word}\\b`).test(uses))]
    }))
  )
  return rooms.sort((a, b) => b.place.length - a.place.length)
}

const namesIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

const rooms = roomsOf(readFileSync(join(project, 'README.md'), 'utf8'))
const lies = (file: string, place: string) =>
  file === place || file.startsWith(`${place}/`) || file === place.replace(/\.tsx?$/, '')
const roomOf = (file: string) => rooms.find(({ place }) => lies(file, place))

const describeBroken = (imports: readonly Import[]) =>
  imports.flatMap(({ from, to, local }) => {
    const room = roomOf(from)
    if (!room) return [`${from} stands in no row of the README's map`]
    if (local && roomOf(to) === room) return []
    const allowed = room.uses.some((use) => (local ? lies(to, use) : to === use))
    return allowed ? [] : [`${from} imports ${to}, which ${room.place} may not use`]
  })

const sources = ['shared', 'renderer', 'electron'].flatMap((folder) =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.[cm]?tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => `${folder}/${path.split(sep).join('/')}`)
)
const known = new Set(sources)
/** The file that an import means: `./a` is `a.ts`, `a.tsx` or `a/index.ts`. */
const fileOf = (to: string) => [to, `${to}.ts`, `${to}.tsx`, `${to}/index.ts`].find((path) => known.has(path)) ?? to
const imports = sources
  .flatMap((path) => importsOf(path, readFileSync(join(project, path), 'utf8')))
  .map((found) => (found.local ? { ...found, to: fileOf(found.to) } : found))

/** The cycles among groups of files, where `name` returns the group of a file, if it is in one. */
const circles = (name: (file: string) => string | undefined) =>
  circlesOf(
    imports.flatMap(({ from, to, local }): [string, string][] => {
      const [a, b] = [name(from), local ? name(to) : undefined]
      return a && b && a !== b ? [[a, b]] : []
    })
  )

describe('the map of the README', () => {
  test('every source uses what its row names, and nothing else', () => {
    expect(imports.length).toBeGreaterThan(100)
    expect(describeBroken(imports)).toEqual([])
  })

  test('every folder, file and library that it names is there and in use', () => {
    const unused = rooms.flatMap(({ place, uses }) => {
      const own = imports.filter(({ from }) => roomOf(from)?.place === place)
      if (own.length === 0 && !sources.some((file) => lies(file, place))) return [`${place} is gone`]
      const idle = uses.filter(
        (use) => !own.some(({ to, local }) => (local ? lies(to, use) : to === use) && roomOf(to)?.place !== place)
      )
      return idle.map((use) => `${place} does not use ${use}`)
    })
    expect(unused).toEqual([])
  })

  test('what must never be allowed is not in it', () => {
    const broken = rooms.filter(
      ({ place, uses }) =>
        (place.startsWith('shared') && uses.some((use) => /^(Node|Electron|react|electron|renderer)/.test(use))) ||
        (place.startsWith('renderer') && uses.some((use) => /^(Node|Electron|electron)/.test(use))) ||
        (place.startsWith('electron/services') &&
          uses.some((use) => /^(Electron|electron\/(shell|ipc)|renderer)/.test(use))) ||
        (!place.startsWith('electron/runtime') && uses.some((use) => lies(use, 'electron/runtime'))) ||
        uses.includes('test')
    )
    expect(broken).toEqual([])
  })
})

describe('no circle', () => {
  test('among the folders of screens', () => {
    expect(circles((file) => /^renderer\/features\/[^/]+/.exec(file)?.[0])).toEqual([])
  })

  test('among services', () => {
    expect(circles((file) => /^electron\/services\/[^/]+/.exec(file)?.[0])).toEqual([])
  })

  test('among files', () => {
    expect(circles((file) => file)).toEqual([])
  })

  test('a circle is found, and what only leads to it is not part of it', () => {
    const arrows: [string, string][] = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
      ['c', 'd']
    ]
    expect(circlesOf(arrows)).toEqual([['b', 'c']])
  })
})

describe('an import that breaks a layer is found', () => {
  test.each([
    ['shared/rules/a.ts', "import { join } from 'node:path'"],
    ['shared/rules/a.ts', 'import fs from "fs"'],
    ['shared/rules/a.ts', "import type { Files } from '../../electron/services/storage/files'"],
    ['shared/rules/a.ts', "import { useState } from 'react'"],
    ['shared/rules/a.ts', "import { createInstance } from 'i18next'"],
    ['shared/model/a.ts', "export * from 'electron'"],
    ['shared/model/a.ts', 'const lazy = import(`node:crypto`)'],
    ['shared/model/a.ts', "import { gapsOf } from '../rules/gaps'"],
    ['shared/somewhere/a.ts', "import { z } from 'zod'"],
    ['renderer/app/a.tsx', "import {\n  readFile\n} from 'node:fs/promises'"],
    ['renderer/app/a.tsx', "import { ipcRenderer } from 'electron'"],
    ['renderer/app/a.tsx', "import '../../electron/preload'"],
    ['renderer/app/a.tsx', "import { Low } from 'lowdb/node'"],
    ['renderer/core/a.ts', "import { Button } from '../ui/Button'"],
    ['renderer/ui/a.tsx', "import { RepPage } from '../features/rep/RepPage'"],
    ['renderer/features/rep/a.tsx', "import { router } from '../../app/router'"],
    ['electron/services/pdf/a.ts', "import { app } from 'electron'"],
    ['electron/services/pdf/a.ts', "import { app } from 'electron/main'"],
    ['electron/services/pdf/a.ts', "const { app } = require('electron')"],
    ['electron/services/pdf/a.ts', "import { tokens } from '../../../renderer/ui/tokens'"],
    ['electron/services/pdf/a.ts', "import { openWindow } from '../../shell/window'"],
    ['electron/services/storage/a.ts', "import { Workbooks } from '../workbooks/workbooks'"],
    ['electron/ipc/a.ts', "import type { IpcMain } from 'electron'"],
    ['electron/cli.ts', "import './shell/window'"],
    ['electron/main.ts', "import { run } from './runtime/run'"],
    ['electron/runtime/start.ts', "import { app } from 'electron'"],
    ['electron/services/pdf/a.ts', "import { memoryFiles } from '../../../test/support/memory-files'"]
  ])('%s: %s', (file, source) => {
    expect(describeBroken(importsOf(file, source))).toHaveLength(1)
  })
})

describe('what a layer may do is not found', () => {
  test.each([
    ['shared/model/a.ts', "import { z } from 'zod'\nimport { a } from './b'\n// import fs from 'node:fs'"],
    ['shared/model/a.ts', "/* import fs from 'node:fs' */ const page = 'https://example.org' // from 'react'"],
    [
      'renderer/ui/a.tsx',
      "import { useState } from 'react'\nimport styles from './a.module.css'\nimport '../../shared/a'"
    ],
    ['electron/shell/a.ts', "import { app } from 'electron'\nimport { a } from '../services/a'"],
    ['electron/main.ts', "import { app } from 'electron'\nimport './shell/window'\nimport 'node:path'"],
    [
      'electron/services/storage/a.ts',
      "import { join } from 'node:path'\nimport { Low } from 'lowdb'\nimport '../../../shared/a'"
    ]
  ])('%s: %s', (file, source) => {
    expect(describeBroken(importsOf(file, source))).toEqual([])
  })
})

/** The files that are loaded together with a file: imports of types and those that are made later do not count. */
function loadedWith(file: string): { files: Set<string>; libraries: Set<string> } {
  const [files, libraries] = [new Set<string>(), new Set<string>()]
  const only =
    /\b(?:import|export)\s+type\b[^'"]*?\bfrom\s*(['"])[^'"]+\1|\{(?:\s*type\s+[\w ]+,?)+\s*\}\s*from\s*(['"])[^'"]+\2/g
  const visit = (path: string) => {
    if (files.has(path)) return
    files.add(path)
    const source = readFileSync(join(project, path), 'utf8')
      .replace(only, '')
      .replace(/\bimport\s*\([^)]*\)/g, '')
    for (const { to, local } of importsOf(path, source)) local ? visit(fileOf(to)) : libraries.add(to)
  }
  visit(file)
  return { files, libraries }
}

test('the thread that reads a table starts without the schemas of what is stored, which take longer than the table', () => {
  const { files, libraries } = loadedWith('electron/services/bring/table.worker.ts')
  expect([...files]).toContain('shared/bring/plan.ts')
  expect([...libraries].sort()).toEqual(['Node', 'papaparse'])
})

test('keys that work beyond one control go through the one registry', () => {
  const listens = /\b(?:window|document)\.addEventListener\(\s*['"`]key/
  const listening = sources.filter(
    (path) => path.startsWith('renderer/') && listens.test(readFileSync(join(project, path), 'utf8'))
  )
  expect(listening).toEqual(['renderer/core/keys.ts'])
})

test('the word for the place in the work is used for nothing else', () => {
  const declares = /^(?:export )?(?:interface|type|class|enum) Place\b/m
  expect(sources.filter((path) => declares.test(readFileSync(join(project, path), 'utf8')))).toEqual([
    'shared/model/field-of-work.ts'
  ])
})
