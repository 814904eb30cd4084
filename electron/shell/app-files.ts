import { extname, join, sep } from 'node:path'
import { isAppAddress } from '../ipc/sender'

/** The kinds of files that the window may load. A file of another kind in the folder is not served. */
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream'
}

export interface AppFile {
  path: string
  type: string
}

/**
 * The file in `root` that an address stands for; null for other origins, other kinds, and paths that lead out of the
 * folder.
 */
export function appFile(root: string, address: string): AppFile | null {
  if (!isAppAddress(address)) return null
  const name = decoded(new URL(address).pathname)
  if (name === null) return null
  const path = join(root, name === '/' ? 'index.html' : name)
  const type = types[extname(path)]
  // The separator excludes a neighboring folder such as `renderer-old`.
  return type && path.startsWith(root + sep) ? { path, type } : null
}

/** A path in plain characters; null when it is malformed or hides a separator or the end of a C string. */
function decoded(pathname: string): string | null {
  try {
    return /%2f|%5c|%00|\\/i.test(pathname) ? null : decodeURIComponent(pathname)
  } catch {
    return null
  }
}
