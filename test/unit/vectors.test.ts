import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { partWords } from '../../electron/services/records/check-record'
import { readingOf } from '../../electron/services/records/reading'
import { verifyPdf } from '../../electron/services/records/verify'
import { digestOf } from '../../electron/services/storage/attachments'
import { createTranslator } from '../../shared/messages'
import { seal as sealWords } from '../../shared/messages/en/seal'
import { statementKinds } from '../../shared/model/statement'
import type { PdfFinding } from '../../shared/model/verification'
import { verdictWords } from '../../shared/rules/finding-words'
import { canonical } from '../../shared/rules/seal'
import { makeVectors, type Vector } from '../support/make-vectors'
import { canRun, outputOf, withFiles } from '../support/pdf-tools'
import { handMadePdf } from './electron/services/records/forged'

const folder = join(import.meta.dirname, '..', 'vectors')
// Written once; removing the index writes them again.
if (!existsSync(join(folder, 'vectors.json'))) await makeVectors()
const vectors: Vector[] = JSON.parse(readFileSync(join(folder, 'vectors.json'), 'utf8'))
const { t } = createTranslator('en')

/** A vector as Coachbook meets it: in a PDF. */
function asPdf(file: string): Uint8Array {
  const bytes = readFileSync(join(folder, file))
  if (file.endsWith('.pdf')) return bytes
  return Buffer.concat([handMadePdf(`/Length ${bytes.length}`, bytes), Buffer.from('<xmp:CreatorTool>Coachbook<')])
}

/** What Coachbook finds for a vector whose page says what its record says. */
function found(file: string): Promise<PdfFinding> {
  const pdf = asPdf(file)
  const page = { state: 'exact' as const, overlays: 0, page: [], record: [], onlyOnPage: [], onlyInRecord: [] }
  const { reading } = readingOf(pdf)
  const once = reading.found === 'record' && !file.endsWith('.pdf') ? { ...reading, revisions: 1 } : reading
  return verifyPdf(
    { hash: digestOf(pdf), reading: once, page, namesSeal: true, answer: null },
    async () => ({ is: 'absent' }),
    {
      t,
      language: 'en',
      ofCode: () => ''
    }
  )
}

/** The sentences about a vector, in the window's words for its kind. */
const wordsOf = ({ parts }: Vector, { of, roles }: PdfFinding) =>
  parts.map((part) => (of === null ? sealWords[part] : partWords(t, `seal:${part}`, of, roles)))

describe('R-11 the vectors of docs/records.md', () => {
  test('are all named in their index, and nothing else lies there', () => {
    const files = readdirSync(folder).filter((name) => !['vectors.json', 'verify.py', '__pycache__'].includes(name))
    expect(vectors.map(({ file }) => file).sort()).toEqual(files.sort())
  })

  test.each(vectors.map((vector) => [vector.about, vector] as const))('%s', async (_, vector) => {
    const finding = await found(vector.file)
    const isAgain = vector.file === 'saved-again.pdf'
    const good = finding.of === 'statement' ? 'statement' : vector.verdict
    expect(finding.verdict).toBe(isAgain ? 'revised' : vector.verdict === 'intact' ? good : vector.verdict)
    expect(finding.differences.map((words) => words.replace(/“rep” appears/, '“{{name}}” appears'))).toEqual(
      vector.verdict === 'twice' ? [sealWords.twice] : wordsOf(vector, finding)
    )
    expect(verdictWords(finding, t)).not.toBe('')
  })

  test('hold every tampering that Coachbook has a sentence for, and no two of these are the same', () => {
    const named = new Set(vectors.flatMap(({ parts, verdict }): string[] => (verdict === 'twice' ? ['twice'] : parts)))
    // From a library only the seals are known, here that of an addendum’s plan.
    const known = Object.keys(sealWords).filter((key) => !/\.|^library|^original/.test(key))
    expect([...named].sort()).toEqual(known.sort())
    const verdicts = ['intact', 'changed', 'twice', 'newer', 'damaged', 'revised'] as const
    const heads = verdicts.map((verdict) => t(`verify:${verdict}`))
    expect(new Set([...Object.values(sealWords), ...heads]).size).toBe(Object.values(sealWords).length + heads.length)
  })

  test('that are written anew as a whole are found out by the seal that a library keeps', async () => {
    const record = JSON.parse(readFileSync(join(folder, 'forged.json'), 'utf8'))
    const original = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8'))
    expect(record.plan.id).toBe(original.plan.id)
    expect(record.seal.hash).not.toBe(original.seal.hash)
  })
})

const python = (await canRun('python3', '--version'))
  ? 'python3'
  : (await canRun('python', '--version'))
    ? 'python'
    : ''

describe.skipIf(python === '')(`R-11 the verifier in Python${python === '' ? ': there is no Python here' : ''}`, () => {
  const run = async (files: string[]) => {
    const paths = files.map((file) => join(folder, file))
    const answer = await promisify(execFile)(python, ['-B', join(folder, 'verify.py'), '--json', ...paths]).catch(
      (failure: { stdout: string; code: number }) => failure
    )
    return { code: 'code' in answer ? answer.code : 0, results: JSON.parse(answer.stdout) as Vector[] }
  }

  test('knows all that a statement can be to', async () => {
    const { seal: _, ...record } = JSON.parse(readFileSync(join(folder, 'statement-observation.json'), 'utf8'))
    const files = statementKinds.map((kind) => {
      const content = { ...record, statement: { ...record.statement, of: { ...record.statement.of, kind } } }
      const seal = { algorithm: 'sha256-rfc8785', hash: digestOf(Buffer.from(canonical(content))) }
      return [`${kind}.json`, Buffer.from(canonical({ ...content, seal }))] as const
    })
    const { output } = await withFiles(Object.fromEntries(files), (paths) =>
      outputOf(python, ['-B', join(folder, 'verify.py'), '--json', ...paths])
    )
    expect((JSON.parse(output) as Vector[]).map(({ verdict }) => verdict)).toEqual(statementKinds.map(() => 'intact'))
  })

  test('agrees on every vector', async () => {
    const { code, results } = await run(vectors.map(({ file }) => file))
    expect(code).toBe(1)
    expect(results.map(({ verdict, parts }, at) => [vectors[at]?.file, verdict, parts])).toEqual(
      vectors.map(({ file, verdict, parts }) => [file, verdict, parts])
    )
    // A page that nobody signs has data of its own, which is never a damaged record.
    const { code: other, output } = await withFiles(
      {
        'cycle.json': Buffer.from('{"format":"coachbook.cycle","version":1}'),
        'none.json': Buffer.from('{"format":"x"}')
      },
      (paths) => outputOf(python, ['-B', join(folder, 'verify.py'), '--json', ...paths])
    )
    const verdicts = (JSON.parse(output) as Vector[]).map(({ verdict }) => verdict)
    expect([other, ...verdicts]).toEqual([1, 'other', 'damaged'])
    const good = vectors.filter(({ verdict }) => verdict === 'intact').map(({ file }) => file)
    expect((await run(good)).code).toBe(0)
  })
})
