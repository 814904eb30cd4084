import { execFile } from 'node:child_process'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What can be wrong with the machine that Coachbook starts on. */
export type Fault =
  /** File permissions are enforced even if the test runs as root, for whom the system ignores them. */
  | { kind: 'permissions-count' }
  /** `folder` is on a disk of its own with this many kilobytes. */
  | { kind: 'small-disk'; folder: string; kilobytes: number }

type Launch = { executablePath: string }

const isRoot = process.getuid?.() === 0

/**
 * The same launch on a faulty machine. The refusals come from a real system, and no code of Coachbook knows about it: a
 * script starts the program without root's right to ignore permissions, or with a small file system of its own at a
 * folder.
 */
export async function withFault<L extends Launch>(launch: L, fault: Fault, folder: string): Promise<L> {
  const start = await commandFor(fault, launch.executablePath)
  if (!start) return launch
  const script = join(folder, 'start-with-fault')
  await writeFile(script, `#!/bin/sh\n${start} "$@"\n`)
  await chmod(script, 0o755)
  return { ...launch, executablePath: script }
}

async function commandFor(fault: Fault, program: string): Promise<string | null> {
  if (fault.kind === 'permissions-count') {
    return isRoot ? `exec setpriv --bounding-set=-dac_override,-dac_read_search ${quoted(program)}` : null
  }
  await mkdir(fault.folder, { recursive: true })
  const mount = `mount -t tmpfs -o size=${fault.kilobytes}k coachbook ${quoted(fault.folder)}`
  const names = isRoot ? '--mount' : '--mount --map-root-user'
  return `exec unshare ${names} sh -c ${quoted(`${mount} && exec ${quoted(program)} "$@"`)} --`
}

const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`

/** Removes or gives the right to write below a folder. */
export async function setWritable(folder: string, writable: boolean): Promise<void> {
  await promisify(execFile)('chmod', ['-R', writable ? 'u+w' : 'a-w', folder])
}
