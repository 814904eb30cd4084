import { stat } from 'node:fs/promises'
import { dateOf, longDate, timeOf } from '../../shared/dates'
import { RuleError } from '../../shared/errors'
import type { Translate, Translator } from '../../shared/messages'
import type { Party } from '../../shared/model/field-of-work'
import type { PdfFinding } from '../../shared/model/verification'
import {
  foundSinceWords,
  isHereToo,
  libraryWords,
  nameWords,
  originalName,
  originalWords,
  pageWords,
  recordWords,
  verdictWords,
  versionWords
} from '../../shared/rules/finding-words'
import { shortName } from '../../shared/rules/names'
import { roleLabel } from '../../shared/rules/roles'
import { standingWords } from '../../shared/rules/standing'
import { readPdf } from '../services/export/pdf-file'
import { isLibrary } from '../services/library/folder'
import { sealInLibrary } from '../services/records/seal-in-library'
import { type SealInLibrary, verifyPdf } from '../services/records/verify'
import { nodeFiles as files } from '../services/storage/node-files'
import { exit, type Output, quoted } from './output'
import type { Program } from './program'

interface VerifyChoice {
  files: readonly string[]
  json: boolean
  /** A library that may have the sealed record. */
  library?: string | undefined
}

type Standing = Pick<PdfFinding, 'rep' | 'manager' | 'roles' | 'signedAt' | 'stands'>

/** A label and what it says, in two columns; a long label still has a space after it. */
const row = (label: string, words: string) => `${(label === '' ? '' : `${label}:`).padEnd(14)} ${words}`

const notAsked: SealInLibrary = async () => ({ is: 'not-asked' })

/** What was checked and with which result, line by line, in the words of the window. */
function checkedLines(found: PdfFinding, { t }: Translator): string[] {
  const { checked, seal } = found
  if (!checked) return []
  const { library, revisions, overlays, original } = checked
  const version = versionWords(found, t)
  const rows = [
    [t('verify:record'), recordWords(found, t)],
    [t('verify:page'), pageWords(found, t)],
    ...(version === '' ? [] : [['', version]]),
    ...(overlays > 0 ? [['', t('verify:overlays', { count: overlays })]] : []),
    [
      t('verify:library'),
      library === 'not-asked' ? 'Not compared. To compare, name one with --library.' : libraryWords(found, t)
    ],
    ...(original === null ? [] : [[originalName(found, t), originalWords(found, t)]]),
    [t('verify:revisions'), t('verify:saved', { count: Math.max(1, revisions) })],
    [t('verify:paper'), t('verify:compare', { seal })]
  ]
  return rows.map(([name = '', words = '']) => row(name, words))
}

/** Whose record it is, when it was sealed, and its state by the record alone and in the library if that has it. */
export function standingLines({ rep, manager, roles, signedAt, stands }: Standing, translator: Translator): string[] {
  const { language } = translator
  const named = (party: Party, name: string) => row(roleLabel(party, { ...translator, roles }), quoted(name))
  const told = { name: shortName(rep), today: null }
  const lines = [named('rep', rep), ...(manager === '' ? [] : [named('manager', manager)])]
  if (signedAt) lines.push(`Sealed:        ${longDate(dateOf(signedAt), language)}, ${timeOf(signedAt)}`)
  if (stands?.record) lines.push(`Stands:        ${quoted(standingWords(translator, 'record', stands.record, told))}`)
  if (stands?.library) lines.push(`In library:    ${quoted(standingWords(translator, 'status', stands.library, told))}`)
  const since = foundSinceWords({ stands }, translator)
  if (since !== '') lines.push(`Since then:    ${since}`)
  return lines
}

/** Whether it is a file that was sent to be answered, and nobody has typed anything into it. */
const isUnanswered = ({ verdict, answer }: PdfFinding): boolean =>
  verdict === 'answered' && answer?.stance === null && answer.comment === '' && answer.name === '' && answer.date === ''

/** The result in words; of a file to answer also that its fields are empty. */
const saidOf = (found: PdfFinding, t: Translate): string =>
  isUnanswered(found) ? `${verdictWords(found, t)} ${t('answer:empty')}` : verdictWords(found, t)

function say(found: PdfFinding, translator: Translator, output: Output): void {
  const { t } = translator
  const isHere = isHereToo(found)
  output.line(saidOf(found, t))
  for (const difference of found.differences) output.line(`Differs:       ${difference}`)
  if (!found.checked) return
  output.line(row(nameWords(found, t), quoted(found.title)))
  for (const line of standingLines(found, translator)) output.line(line)
  for (const line of checkedLines(found, translator)) output.line(line)
  for (const line of found.page.onlyOnPage) output.line(`${t('verify:onlyOnPage')}: ${quoted(line)}`)
  for (const line of found.page.onlyInRecord) output.line(`${t('verify:onlyInRecord')}: ${quoted(line)}`)
  if (!isHere) output.line(t('verify:compare.why'))
}

/** Gives `run` a way to look up seals in an existing library, which is open only while it runs. */
async function withSeals<T>(program: Program, folder: string, run: (seals: SealInLibrary) => Promise<T>): Promise<T> {
  const library = await program.openLibrary(folder)
  try {
    return await run((...asked) => sealInLibrary(library.workbooks, ...asked))
  } finally {
    await library.workbooks.closeAll()
    await library.library.close()
  }
}

/** What is said of one file; `unreadable`: it does not exist or cannot be read. */
type Result = { file: string; said: string } & (PdfFinding | { verdict: 'unreadable' })

/** The result as it is told: `to-answer` for a file that was sent to be answered, with empty fields. */
const toldOf = (result: Result) => ('checked' in result && isUnanswered(result) ? 'to-answer' : result.verdict)

/** Whether a record is unchanged; a plan that was answered in its fields is. */
const isIntact = ({ verdict }: Result): boolean =>
  ['intact', 'answered', 'rhythm', 'cycle', 'results', 'erasure', 'statement'].includes(verdict)

/** Whether the named library has the same seal, as it stands in the table. */
const inLibrary = {
  same: 'same seal',
  other: 'other seal',
  absent: 'not there',
  unseen: 'not sure',
  'not-asked': ''
} as const

/**
 * The results one below the other: a line for each with the result, what it is, and the file; then what is to be said
 * of it. With a library also whether that has it: nothing but the file itself vouches for one that it does not have.
 */
function table(results: readonly Result[], t: Translate, withLibrary: boolean, output: Output): void {
  const libraryOf = (result: Result) => ('checked' in result && result.checked?.library) || 'not-asked'
  const rows = results.map((result) => [
    toldOf(result),
    ...(withLibrary ? [inLibrary[libraryOf(result)]] : []),
    'of' in result && result.of !== null ? nameWords(result, t) : '',
    'rep' in result && result.rep !== '' ? quoted(result.rep) : '',
    'seal' in result ? result.seal : '',
    result.file
  ])
  const head = ['Result', ...(withLibrary ? ['In library'] : []), 'Record', 'Rep', 'Seal', 'File']
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)))
  for (const row of [head, ...rows])
    output.line(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd()
    )
  for (const result of results) {
    const { file, verdict, said } = result
    if (verdict !== 'intact') output.line(`${file}: ${said}`)
    if ('checked' in result && ['absent', 'unseen'].includes(libraryOf(result)))
      output.line(`${file}: ${libraryWords(result, t)}`)
  }
  const intact = `${results.filter(isIntact).length} of ${results.length} intact`
  const here = results.filter((result) => isIntact(result) && libraryOf(result) === 'same').length
  output.line(withLibrary ? `${intact}, ${here} of them by the library` : intact)
}

/** Why there is no file to check at this path; null when there is one. */
async function noFile(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null)
  if (!found) return `There is no file ${quoted(path)}.`
  return found.isDirectory() ? `${quoted(path)} is a folder. Name the files in it.` : null
}

const statusOf = (results: readonly Result[]): number => {
  if (results.some(({ verdict }) => verdict === 'unreadable')) return exit.usage
  return results.every(isIntact) ? exit.done : exit.refused
}

/**
 * Says what was checked of PDFs and with which result (R-6): in full for one, as a table for several; JSON is always a
 * list. The exit status is 0 only if nothing is wrong with any of them, and 2 if one cannot be read.
 */
export async function verifyFiles(program: Program, choice: VerifyChoice, output: Output): Promise<number> {
  const { translator, reader } = program
  if (choice.library !== undefined && !(await isLibrary(files, choice.library))) {
    output.problem(`There is no library in ${choice.library}.`)
    return exit.usage
  }
  async function check(file: string, seals: SealInLibrary): Promise<Result> {
    try {
      const found = await verifyPdf(await reader.read(await readPdf(files, file)), seals, translator)
      return { file, ...found, said: saidOf(found, translator.t) }
    } catch (error) {
      if (!(error instanceof RuleError)) throw error
      const said = translator.ofCode('errors', error.code, error.params, 'errors:call.failed')
      return { file, verdict: 'unreadable', said: (await noFile(file)) ?? said }
    }
  }
  async function all(seals: SealInLibrary): Promise<Result[]> {
    const results: Result[] = []
    for (const file of choice.files) results.push(await check(file, seals))
    return results
  }
  const results = choice.library === undefined ? await all(notAsked) : await withSeals(program, choice.library, all)
  const [only, second] = results
  if (choice.json) output.data(results.map((result) => ({ ...result, verdict: toldOf(result) })))
  else if (!only || second) table(results, translator.t, choice.library !== undefined, output)
  else if (only.verdict === 'unreadable') output.problem(only.said)
  else if ('checked' in only) say(only, translator, output)
  return statusOf(results)
}
