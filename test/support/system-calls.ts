import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'

/** What a process asked the system to do with files. `start` and `end` are lines of the record, in order of time. */
export type SystemCall = { start: number; end: number } & (
  | { call: 'open'; path: string; fd: number; makes: boolean; cuts: boolean; appends: boolean }
  | { call: 'close'; fd: number }
  | { call: 'write'; fd: number; bytes: Buffer; at: number | null }
  | { call: 'cut'; fd: number; size: number }
  | { call: 'sync'; fd: number }
  | { call: 'rename'; from: string; to: string }
  | { call: 'unlink' | 'rmdir' | 'mkdir'; path: string }
)

const traced =
  'openat,open,creat,close,write,pwrite64,writev,pwritev,ftruncate,truncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,link,linkat,symlink,symlinkat,copy_file_range,sendfile'

const unhex = (text: string) => Buffer.from(text.replaceAll('\\x', ''), 'hex')
const strings = (text: string) => [...text.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => unhex(hex))

type Unplaced = SystemCall extends infer One ? (One extends SystemCall ? Omit<One, 'start' | 'end'> : never) : never

/** What one line says; null if it changes no file. Throws for calls that this parser does not know. */
function understood(name: string, args: string, answer: number): Unplaced | null {
  const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = strings(args)
  const [path, other] = [first.toString(), second.toString()]
  const fd = Number(/^\d+/.exec(args)?.[0] ?? -1)
  switch (name) {
    case 'openat':
    case 'open': {
      const has = (flag: string) => args.includes(flag)
      return {
        call: 'open',
        path,
        fd: answer,
        makes: has('O_CREAT'),
        cuts: has('O_TRUNC'),
        appends: has('O_APPEND')
      }
    }
    case 'close':
      return { call: 'close', fd }
    case 'write':
      return { call: 'write', fd, bytes: first.subarray(0, answer), at: null }
    case 'writev':
      return { call: 'write', fd, bytes: Buffer.concat(strings(args)).subarray(0, answer), at: null }
    case 'pwrite64':
    case 'pwritev':
      return {
        call: 'write',
        fd,
        bytes: Buffer.concat(strings(args)).subarray(0, answer),
        at: Number(/, (\d+)$/.exec(args)?.[1])
      }
    case 'ftruncate':
      return { call: 'cut', fd, size: Number(/, (\d+)$/.exec(args)?.[1]) }
    case 'fsync':
    case 'fdatasync':
      return { call: 'sync', fd }
    case 'rename':
    case 'renameat':
    case 'renameat2':
      return { call: 'rename', from: path, to: other }
    case 'unlink':
    case 'rmdir':
    case 'mkdir':
      return { call: name, path }
    case 'unlinkat':
      return { call: args.includes('AT_REMOVEDIR') ? 'rmdir' : 'unlink', path }
    case 'mkdirat':
      return { call: 'mkdir', path }
    default:
      throw new Error(`a process asked for ${name}, which nobody expected`)
  }
}

/** The calls in a record of strace, by the end of each. */
export function callsIn(record: string): SystemCall[] {
  const calls: SystemCall[] = []
  const begun = new Map<string, { start: number; name: string; args: string }>()
  for (const [line, text] of record.split('\n').entries()) {
    const [, pid = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(text) ?? []
    const half = /^(\w+)\((.*) <unfinished \.\.\.>$/.exec(rest)
    if (half) {
      begun.set(pid, { start: line, name: half[1] ?? '', args: half[2] ?? '' })
      continue
    }
    const resumed = /^<\.\.\. (\w+) resumed>(.*)\)\s+= (-?\d+)/.exec(rest)
    const whole = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(rest)
    const from = resumed ? begun.get(pid) : undefined
    const [, name = '', args = '', answer = '-1'] = resumed ?? whole ?? []
    if (name === '' || Number(answer) < 0) continue
    const found = understood(name, (from?.args ?? '') + args, Number(answer))
    if (found) calls.push({ ...found, start: from?.start ?? line, end: line })
  }
  return calls.sort((a, b) => a.end - b.end)
}

/** Whether the calls of a process can be recorded here. */
export const canTrace = async (): Promise<boolean> => {
  const child = spawn('strace', ['-V'], { stdio: 'ignore' })
  return Promise.race([once(child, 'error').then(() => false), once(child, 'close').then(([code]) => code === 0)])
}

/** Runs a Node program to its end and returns its system calls. `record` is a file that may be written. */
export async function recorded(file: string, args: readonly string[], record: string): Promise<SystemCall[]> {
  const options = ['-f', '-xx', '-s', '100000000', '-e', `trace=${traced}`, '-o', record]
  const child = spawn('strace', [...options, process.execPath, file, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, UV_USE_IO_URING: '0' }
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`the program ended with ${code}`)
  return callsIn(await readFile(record, 'latin1'))
}
