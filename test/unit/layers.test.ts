import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, posix, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const project = join(__dirname, '..', '..')

/** Small libraries that compute and do nothing else; all that `shared` may import. */
const pureLibraries = new Set([
  'zod',
  'immer',
  'canonicalize',
  'temporal-polyfill',
  'd3-scale',
  'd3-shape',
  'uuid',
  'mdast-util-from-markdown'
])

/** Libraries that need Node; the window has none. */
const nodeLibraries = new Set(['lowdb', 'pdfkit', 'fontkit', 'commander'])

const builtins = new Set(builtinModules)
const isNode = (name: string) => name.startsWith('node:') || builtins.has(name) || nodeLibraries.has(name)

/** One import of one file. `to` is a path from the project's folder for a file of the project, else a package's name. */
interface Import {
  from: string
  to: string
  local: boolean
}

/** Every module that a source names in `import`, `export … from`, `import()` or `require()`, comments left out. */
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
    return { from, to: name.startsWith('node:') ? name : packageOf(name), local: false }
  })
}

const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

/** Blanks comments out; what looks like one inside a string stays, as in 'https://…'. */
function withoutComments(source: string): string {
  return source.replace(/(['"`])(?:\\.|(?!\1)[^\\\n])*\1|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (match) =>
    match.startsWith('/') ? ' ' : match
  )
}

/** The rule that an import breaks, if it breaks one. */
function brokenRule({ from, to, local }: Import): string | undefined {
  const layer = from.split('/')[0]
  const reaches = (...folders: string[]) => local && folders.some((folder) => to.startsWith(`${folder}/`))
  const electron = !local && to === 'electron'

  if (layer === 'shared') {
    if (local && !reaches('shared')) return 'shared imports no other part'
    // Window and desktop program say the same things, so the translator is shared; i18next itself knows neither of them.
    const translator = from === 'shared/messages/translator.ts' && to === 'i18next'
    if (!local && !pureLibraries.has(to) && !translator) return 'shared imports only small pure libraries'
  }
  if (layer === 'renderer') {
    if (local && !reaches('renderer', 'shared')) return 'renderer imports only renderer and shared'
    if (electron || (!local && isNode(to))) return 'renderer knows neither Node nor Electron'
  }
  if (layer === 'electron') {
    const entry = from === 'electron/main.ts' || from === 'electron/preload.ts'
    const shell = entry || from.startsWith('electron/shell/')
    if (electron && !shell && !from.startsWith('electron/runtime/loader/')) return 'only the shell imports electron'
    if (reaches('electron/shell') && !shell) return 'only main.ts builds on the shell'
    if (reaches('renderer')) return 'the desktop program does not import the renderer'
    if (reaches('electron/runtime') && !from.startsWith('electron/runtime/'))
      return 'the runtime finder is not packaged'
  }
  return reaches('test') ? 'no source imports a test' : undefined
}

const sources = ['shared', 'renderer', 'electron'].flatMap((folder) =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.[cm]?tsx?$/.test(path))
    .map((path) => `${folder}/${path.split(sep).join('/')}`)
)
const read = (path: string) => importsOf(path, readFileSync(join(project, path), 'utf8'))
const describeBroken = (imports: Import[]) =>
  imports.flatMap((found) => {
    const rule = brokenRule(found)
    return rule ? [`${found.from} imports ${found.to}: ${rule}`] : []
  })

test('every source keeps to its layer', () => {
  const imports = sources.flatMap(read)
  expect(imports.length).toBeGreaterThan(100)
  expect(describeBroken(imports)).toEqual([])
})

describe('an import that breaks a layer is found', () => {
  test.each([
    ['shared/a.ts', "import { join } from 'node:path'"],
    ['shared/a.ts', 'import fs from "fs"'],
    ['shared/a.ts', "import type { Files } from '../electron/services/storage/files'"],
    ['shared/rules/a.ts', "import { useState } from 'react'"],
    ['shared/rules/a.ts', "import { createInstance } from 'i18next'"],
    ['shared/a.ts', "export * from 'electron'"],
    ['shared/a.ts', 'const lazy = import(`node:crypto`)'],
    ['renderer/app/a.tsx', "import {\n  readFile\n} from 'node:fs/promises'"],
    ['renderer/app/a.tsx', "import { ipcRenderer } from 'electron'"],
    ['renderer/app/a.tsx', "import '../../electron/preload'"],
    ['renderer/app/a.tsx', "import { Low } from 'lowdb/node'"],
    ['electron/services/pdf/a.ts', "import { app } from 'electron'"],
    ['electron/services/pdf/a.ts', "import { app } from 'electron/main'"],
    ['electron/services/pdf/a.ts', "const { app } = require('electron')"],
    ['electron/services/pdf/a.ts', "import { tokens } from '../../../renderer/ui/tokens'"],
    ['electron/services/pdf/a.ts', "import { openWindow } from '../../shell/window'"],
    ['electron/ipc/a.ts', "import type { IpcMain } from 'electron'"],
    ['electron/cli.ts', "import './shell/window'"],
    ['electron/main.ts', "import { run } from './runtime/run'"],
    ['electron/runtime/start.ts', "import { app } from 'electron'"],
    ['electron/services/a.ts', "import { memoryFiles } from '../../test/support/memory-files'"]
  ])('%s: %s', (file, source) => {
    expect(describeBroken(importsOf(file, source))).toHaveLength(1)
  })
})

describe('what a layer may do is not found', () => {
  test.each([
    ['shared/a.ts', "import { z } from 'zod'\nimport { a } from './b'\n// import fs from 'node:fs'"],
    ['shared/a.ts', "/* import fs from 'node:fs' */ const page = 'https://example.org' // from 'react'"],
    ['renderer/app/a.tsx', "import { z } from 'zod'\nimport styles from './a.module.css'\nimport '../../shared/a'"],
    ['electron/shell/a.ts', "import { app } from 'electron'\nimport { a } from '../services/a'"],
    ['electron/main.ts', "import { app } from 'electron'\nimport './shell/window'\nimport 'node:path'"],
    ['electron/services/a.ts', "import { join } from 'node:path'\nimport { Low } from 'lowdb'\nimport '../../shared/a'"]
  ])('%s: %s', (file, source) => {
    expect(describeBroken(importsOf(file, source))).toEqual([])
  })
})
