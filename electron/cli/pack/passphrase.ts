import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { Passphrase, passphraseLimits } from '../../../shared/model/trainer'
import { type PackCommandServices, readNamed, UsageError } from './services'

/**
 * Environment variables in which programs may leave the passphrase of a trainer's key, and that of a protected library.
 */
export const keyVariable = 'COACHBOOK_KEY_PASSPHRASE'
export const libraryVariable = 'COACHBOOK_LIBRARY_PASSPHRASE'

export interface PassphraseOption {
  passphraseFile?: string
}

/**
 * A passphrase from the named file or the environment, otherwise asked for; never from the command line, which others
 * can see.
 */
async function given(services: PackCommandServices, { passphraseFile }: PassphraseOption): Promise<string | null> {
  if (passphraseFile === undefined) return services.environment[keyVariable] ?? null
  const bytes = await readNamed(services, passphraseFile, 64 * 1024)
  return Buffer.from(bytes).toString('utf8').split(/\r?\n/)[0] ?? ''
}

const nobody = `There is no terminal here to ask for the passphrase. Use --passphrase-file, or set ${keyVariable}.`

/** The passphrase of an existing key. */
export async function passphraseOf(services: PackCommandServices, option: PassphraseOption): Promise<string> {
  const passphrase = (await given(services, option)) ?? (await services.ask('Passphrase: '))
  if (passphrase === null) throw new UsageError(nobody)
  return passphrase
}

/** A passphrase for a new key, asked for twice. */
export async function newPassphrase(services: PackCommandServices, option: PassphraseOption): Promise<string> {
  const first = (await given(services, option)) ?? (await services.ask('New passphrase: '))
  if (first === null) throw new UsageError(nobody)
  if (!Passphrase.safeParse(first).success)
    throw new UsageError(`A passphrase needs at least ${passphraseLimits.least} characters, and four different ones.`)
  if ((await given(services, option)) !== null) return first
  if ((await services.ask('New passphrase again: ')) !== first)
    throw new UsageError('The two passphrases do not match.')
  return first
}

/** Asks at the terminal without showing what is typed; null when nobody is there. */
export function askHidden(question: string): Promise<string | null> {
  if (!process.stdin.isTTY) return Promise.resolve(null)
  return new Promise((resolve) => {
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
    const reader = createInterface({ input: process.stdin, output: silent, terminal: true })
    process.stderr.write(question)
    reader.once('line', (line) => {
      reader.close()
      process.stderr.write('\n')
      resolve(line)
    })
  })
}
