// `npm run notices`: the licenses of everything that ships, as one text that ships with it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from './build'

/** A package that ships, or may ship, because `dependencies` lead to it. */
export interface Shipped {
  name: string
  version: string
  license: string
  /** The text of its license from the package; null when the package only names its license. */
  text: string | null
  author: string
}

/** The place of the text among the program's own files. */
export const noticesFile = join('resources', 'third-party-notices.txt')

interface Locked {
  version?: string
  dev?: boolean
  optional?: boolean
  devOptional?: boolean
}

/** Packages with only types leave nothing in the program. */
const onlyTypes = (name: string) => name.startsWith('@types/') || name === '@react-types/shared'

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const tidy = (text: string) => text.replace(/\r\n?/g, '\n').trim()

function textIn(folder: string): string | null {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name))
  return names.length === 0
    ? null
    : names
        .sort()
        .map((name) => tidy(readFileSync(join(folder, name), 'utf8')))
        .join('\n\n')
}

function authorOf(author: unknown): string {
  if (typeof author === 'string') return author.replace(/\s*[<(].*$/, '')
  return author && typeof author === 'object' && 'name' in author ? String(author.name) : ''
}

/** Every package that the lock file leads to from `dependencies`, by name, without optional ones for other systems. */
export function shippedPackages(root: string): Shipped[] {
  const locked: Record<string, Locked> = json(join(root, 'package-lock.json')).packages
  const found = Object.entries(locked).flatMap(([place, { dev, optional, devOptional }]): Shipped[] => {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const folder = join(root, place)
    if (!place || dev || optional || devOptional || onlyTypes(name) || !existsSync(folder)) return []
    const { version, license, author } = json(join(folder, 'package.json'))
    return [{ name, version, license: license ?? 'MIT', text: textIn(folder), author: authorOf(author) }]
  })
  return found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))
}

/** The MIT license, for packages that name it but contain no text. */
const mit = (author: string) => `Copyright (c) ${author}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

/** The text that ships. The fonts have their license as separate files. */
export function noticesOf(packages: readonly Shipped[]): string {
  const line = '-'.repeat(80)
  const parts = packages.map(
    ({ name, version, license, text, author }) =>
      `${line}\n${name} ${version} (${license})\n${line}\n\n${text ?? mit(author || `the authors of ${name}`)}\n`
  )
  const head =
    'Coachbook contains software of other people. Each part is used under the license that stands below its name.\n' +
    'The licenses of the fonts lie in the folder fonts, those of Electron and Chromium beside the program.\n'
  return [head, ...parts].join('\n')
}

if (require.main === module) writeFileSync(join(project, noticesFile), noticesOf(shippedPackages(project)))
