import { basename, resolve } from 'node:path'
import { RuleError } from '../../../shared/errors'
import type { Translator } from '../../../shared/messages'
import type { Moment } from '../../../shared/model/scalars'
import type { OpenLibraryParts } from '../../services/library/session'
import { SourceProblems } from '../../services/packs/source-folder'
import { FileFault, type Files, TooLarge } from '../../services/storage/files'
import { exit, type Output } from '../output'

/** What the pack commands need. */
export interface PackCommandServices {
  files: Files
  output: Output
  words: Translator
  now(): Moment
  openLibrary(folder: string): Promise<OpenLibraryParts>
  environment: Readonly<Record<string, string | undefined>>
  /** Asks for a passphrase without showing it; null when nobody can be asked. */
  ask(question: string): Promise<string | null>
  finish(code: number): void
}

/** A command was used wrongly; the exit status says so. */
export class UsageError extends Error {}

/** An answer for people and for programs, and the exit status of the command. */
export interface Answer {
  code: number
  /** For people, line by line. */
  lines: readonly string[]
  /** For programs, as JSON. */
  data: object
}

const refusalOf = (error: RuleError, words: Translator) => ({
  code: error.code,
  message: words.ofCode('errors', error.code, error.params, 'errors:call.failed')
})

/** Runs a command and prints its result: the answer, every problem of a source folder, or a refusal in words. */
export async function answer(
  services: PackCommandServices,
  json: boolean | undefined,
  run: () => Promise<Answer>
): Promise<void> {
  const { output, words, finish } = services
  const refuse = (problems: readonly { code: string; message: string }[], code: number) => {
    if (json) output.data({ ok: false, problems })
    else for (const { message } of problems) output.problem(message)
    finish(code)
  }
  try {
    const { code, lines, data } = await run()
    if (json) output.data({ ok: code === exit.done, ...data })
    else for (const line of lines) output.line(line)
    finish(code)
  } catch (error) {
    if (error instanceof SourceProblems) {
      const problems = error.problems.map((problem) => refusalOf(problem, words))
      refuse(problems, exit.refused)
    } else if (error instanceof RuleError) refuse([refusalOf(error, words)], exit.refused)
    else if (error instanceof UsageError) refuse([{ code: 'usage', message: error.message }], exit.usage)
    else throw error
  }
}

/** The bytes of a file that was named on the command line. */
export async function readNamed({ files }: PackCommandServices, name: string, most: number): Promise<Uint8Array> {
  const path = resolve(name)
  try {
    const entry = await files.look(path)
    if (entry?.kind === 'folder') throw new UsageError(`${name} is a folder, not a file.`)
    return await files.read(path, most)
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    if (error instanceof TooLarge) throw new UsageError(`${name} is too large.`)
    throw new UsageError(error.reason === 'missing' ? `There is no file ${name}.` : `${basename(name)} cannot be read.`)
  }
}
