import { closeSync, openSync, readSync } from 'node:fs'
import { z } from 'zod'

interface Folder {
  files?: Record<string, Folder> | undefined
}
const Folder: z.ZodType<Folder> = z.looseObject({
  files: z
    .record(
      z.string(),
      z.lazy(() => Folder)
    )
    .optional()
})

function namesIn({ files = {} }: Folder, above = ''): string[] {
  return Object.entries(files).flatMap(([name, entry]) =>
    entry.files ? namesIn(entry, `${above}${name}/`) : [`${above}${name}`]
  )
}

/**
 * The files of an asar archive, by their paths inside it. The archive begins with its list of files: three numbers,
 * then JSON.
 */
export function filesOfArchive(path: string): string[] {
  const file = openSync(path, 'r')
  try {
    const sizes = Buffer.alloc(16)
    readSync(file, sizes, 0, 16, 0)
    const list = Buffer.alloc(sizes.readUInt32LE(12))
    readSync(file, list, 0, list.length, 16)
    return namesIn(Folder.parse(JSON.parse(list.toString('utf8'))))
  } finally {
    closeSync(file)
  }
}

/** Everything that may be in it; nothing else is needed when the program runs. */
const places: readonly RegExp[] = [
  /^package\.json$/,
  /^out\/(?:main|preload|renderer|print|cli)\/.+\.(?:js|mjs|cjs|css|html|woff2|wasm|json|svg|png|bcmap|pfb|ttf)$/,
  /^resources\/(?:packs|sample)\/.+\.(?:json|md)$/,
  /^resources\/fonts\/.+\.(?:ttf|txt)$/,
  /^resources\/icons\/[^/]+\.(?:png|svg|ico|icns)$/,
  /^resources\/third-party-notices\.txt$/,
  /^node_modules\/(?:@[^/]+\/)?[^/]+\/(?:[^/]+\/)*(?:[^/]+\.(?:js|cjs|mjs|json|trie|data|afm|icc|bin)|LICENSE[.\w]*)$/
]

/** Files in these places that are not needed. */
const unneeded: readonly RegExp[] = [
  /\.map$/,
  /(?:^|\/)\./,
  /^node_modules\/.*\/(?:tests?|__tests__|examples?|docs?|benchmarks?|coverage|src|esm|umd|scripts|tools|types)\//,
  /^node_modules\/.*\/(?:gulpfile|[a-z]+\.config|karma\.conf|[jt]sconfig|tslint|bower|package-lock)\.[a-z]+$/,
  /\.(?:test|spec|bench|min)\.[a-z]+$/
]

/** Without one of these the program does not start, print, check or find anything. */
const needed: readonly string[] = [
  'package.json',
  'out/main/main.js',
  'out/main/pdf.worker.js',
  'out/main/verify.worker.js',
  'out/main/search.worker.js',
  'out/main/sheet.worker.js',
  'out/main/zxing_reader.wasm',
  'out/preload/preload.js',
  'out/renderer/index.html',
  'resources/third-party-notices.txt'
]

const neededOfKind: readonly (readonly [string, RegExp])[] = [
  ['a built-in pack', /^resources\/packs\/[^/]+\/.+\.json$/],
  ['a font', /^resources\/fonts\/.+\.ttf$/],
  ['the sample team', /^resources\/sample\/.+\.json$/],
  ['pdfkit', /^node_modules\/pdfkit\/js\/pdfkit\.js$/],
  ['its font metrics', /^node_modules\/pdfkit\/js\/data\/.+\.afm$/],
  ['fontkit', /^node_modules\/fontkit\/dist\/.+\.c?js$/]
]

/** The files of an archive that are not needed, and the needed files that it lacks. */
export function archiveProblems(files: readonly string[]): string[] {
  const isNeeded = (name: string) =>
    places.some((place) => place.test(name)) && !unneeded.some((kind) => kind.test(name))
  return [
    ...files.filter((name) => !isNeeded(name)).map((name) => `not needed: ${name}`),
    ...needed.filter((name) => !files.includes(name)).map((name) => `missing: ${name}`),
    ...neededOfKind.filter(([, kind]) => !files.some((name) => kind.test(name))).map(([what]) => `missing: ${what}`)
  ]
}
