import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readFontFiles } from '../../electron/services/pdf/font-files'
import { renderPdf } from '../../electron/services/pdf/render'
import { Typefaces } from '../../electron/services/pdf/typefaces'
import type { SealPart } from '../../electron/services/records/check-record'
import type { SignedPlan } from '../../shared/model/plan'
import { attachedRecord } from '../../shared/print/record'
import { recordedDocument } from '../../shared/rules/document-seal'
import { isFinished } from '../../shared/rules/documents'
import { canonical } from '../../shared/rules/seal'
import { draft, printPlan, rep, signed, template } from '../unit/shared/print/sample-plan'
import { begun } from './begun-document'
import { tamperedPdf } from './tampered-pdf'

type Part = SealPart extends `seal:${infer Name}` ? Name : never

/** One file: what any verifier must find, and what the file is or how it was changed. */
export interface Vector {
  file: string
  about: string
  verdict: 'intact' | 'changed' | 'twice' | 'newer' | 'damaged'
  parts: Part[]
}

const project = join(import.meta.dirname, '..', '..')
const vectors: Vector[] = []
const contents = new Map<string, Uint8Array | string>()

function add(file: string, about: string, content: Uint8Array | string, verdict: Vector['verdict'], ...parts: Part[]) {
  vectors.push({ file, about, verdict, parts })
  contents.set(file, content)
}
const changed = (file: string, about: string, content: Uint8Array | string, ...parts: Part[]) =>
  add(file, about, content, 'changed', ...parts)

const sha256 = (value: unknown) => createHash('sha256').update(canonical(value), 'utf8').digest('hex')
const textOf = (plan: SignedPlan) => canonical(attachedRecord(plan, template))
const otherwise = signed({ ...draft, how: 'Otherwise.' })

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the record does not hold ${from}`)
  return text.replace(from, to)
}

/** A document that is signed or finished, as its record. */
function documentText(form: 'coaching-charter' | 'which-help-fits'): string {
  const { workbook, held, sign, done } = begun(form)
  if (form === 'coaching-charter') {
    sign('rep')
    sign('manager')
  } else done({ type: 'document.finish', id: held().id })
  const document = held()
  if (!isFinished(document)) throw new Error('it is not sealed')
  return canonical({ ...recordedDocument(workbook.templates, document), seal: document.seal })
}

function goodOnes(): void {
  const good = (file: string, about: string, text: string) => add(file, about, text, 'intact')
  good('plan.json', 'A plan, agreed and signed by both with drawn signatures', textOf(signed()))
  const received = signed(draft, { stance: 'received', comment: 'I need another week.' })
  good('plan-received.json', 'A plan that the rep received, with a comment', textOf(received))
  const declined = signed(draft, { stance: 'declined', mark: { method: 'none' } })
  good('plan-declined.json', 'A plan that the rep did not sign', textOf(declined))
  const how = 'Tab\t, line\n, “quotes” "\\", 漢, عمر, 😀, \u0000\u001f\u007f\u2028'
  good('plan-signs.json', 'Signs that JSON escapes, and signs that it does not', textOf(signed({ ...draft, how })))
  const numbers = { small: 0.0000001, tenth: 0.1, large: 1e21, amount: 1250000.5, whole: 100, less: -3.25 }
  const values = { ...numbers, é: 1, z: 2, ﬀ: 3, '😀': 4 }
  good(
    'plan-numbers.json',
    'Numbers and names whose form and order RFC 8785 rules',
    textOf(signed({ ...draft, values }))
  )
  good('charter.json', 'A charter, signed by both', documentText('coaching-charter'))
  good('document-finished.json', 'A form that one person finished, without signatures', documentText('which-help-fits'))
  const forged = signed({ ...draft, how: 'I do whatever Jonas says.' })
  good('forged.json', 'Written anew with all its digests: only another copy of the seal tells', textOf(forged))
}

function changedWords(text: string): void {
  changed('letter.json', 'A letter of the plan', replaced(text, 'Before each visit', 'before each visit'), 'words')
  changed('date.json', 'An agreed date', replaced(text, '"on":"2026-11-26"', '"on":"2026-11-27"'), 'words')
  changed('rep-name.json', 'Whose plan it is', replaced(text, '"rep":{"name":"Mira', '"rep":{"name":"Nora'), 'words')
  changed('added.json', 'Something that was added', replaced(text, '{"format"', '{"added":1,"format"'), 'words')
  const finished = replaced(documentText('which-help-fits'), '"by":"', '"by":"Not ')
  changed('finished-by.json', 'Who finished a form', finished, 'words')
}

function changedForms(text: string): void {
  const heading = replaced(text, 'What happens next', 'What Mira must do')
  changed('form.json', 'A heading of the form', heading, 'form', 'perhapsWords')
  const { seal: _seal, signatures, ...own } = attachedRecord(signed(), template)
  const content = { ...own, plan: { ...own.plan, template: '0'.repeat(64) } }
  const under = { content: sha256(content) }
  const record = {
    ...content,
    signatures: { rep: { ...signatures.rep, ...under }, manager: { ...signatures.manager, ...under } }
  }
  const seal = { algorithm: 'sha256-rfc8785', hash: sha256(record) }
  changed('other-form.json', 'Sealed under the digest of another form', canonical({ ...record, seal }), 'form')
}

function changedSignatures(text: string): void {
  const own = attachedRecord(signed(), template)
  const other = attachedRecord(otherwise, template).signatures
  const withRep = canonical({ ...own, signatures: { ...own.signatures, rep: other.rep } })
  const withManager = canonical({ ...own, signatures: { ...own.signatures, manager: other.manager } })
  changed('rep-signature.json', 'The rep’s signature of another plan', withRep, 'repSignature')
  changed('manager-signature.json', 'The coach’s signature of another plan', withManager, 'managerSignature')
  const parts: [string, string, string, string][] = [
    ['stance.json', 'Where the rep stands', '"stance":"agreed"', '"stance":"received"'],
    ['comment.json', 'A comment beside a signature', '"comment":""', '"comment":"Gladly."'],
    ['moment.json', 'The moment of signing', '16:44:05', '16:44:06'],
    ['stroke.json', 'A stroke of a drawn signature', '[[0.04,', '[[0.0401,'],
    ['seal.json', 'The seal itself', own.seal.hash, own.seal.hash.replace(/./, (digit) => (digit === '0' ? '1' : '0'))]
  ]
  for (const [file, about, from, to] of parts) changed(file, about, replaced(text, from, to), 'signatures')
}

function changedWriting(text: string): void {
  const spaced = JSON.stringify(JSON.parse(text), null, 2)
  changed('spaces.json', 'The same data, written with spaces', spaced, 'rewritten')
  const twice = replaced(text, '{"format"', '{"rep":{"name":"Somebody"},"format"')
  add('twice.json', 'A name that stands twice', twice, 'twice')
  const newer = canonical({ ...attachedRecord(signed(), template), version: 2 })
  add('newer.json', 'A record of a later version', newer, 'newer')
  const shape = replaced(text, 'sha256-rfc8785', 'none')
  add('shape.json', 'A record without what is compared', shape, 'damaged')
  add('cut.json', 'A record that ends too early', text.slice(0, 900), 'damaged')
}

/** An addendum to the plan, signed by both; its seal covers that of the plan. */
function addendumText(): string {
  const { id, behavior, number: _number, actions, coachingDates } = draft
  const { name, role, territory } = rep
  const content = {
    format: 'coachbook.addendum',
    version: 1,
    addendum: {
      id: id.replace(/1$/, '2'),
      createdAt: '2026-11-20T09:00:00+01:00',
      language: 'en',
      number: 1,
      original: { plan: id, number: 1, title: behavior.title, signedOn: '2026-11-12', seal: signed().seal.hash },
      because: 'Northfield moved its visit.',
      askedBy: 'rep',
      words: 'The visit is a week later.',
      actions,
      coachingDates
    },
    rep: { name, role, territory }
  }
  const digest = sha256(content)
  const { repSignature, managerSignature } = signed()
  const signatures = { rep: { ...repSignature, content: digest }, manager: { ...managerSignature, content: digest } }
  const record = { ...content, signatures }
  return canonical({ ...record, seal: { algorithm: 'sha256-rfc8785', hash: sha256(record) } })
}

function addenda(): void {
  const text = addendumText()
  add('addendum.json', 'An addendum to a plan, signed by both', text, 'intact')
  changed('addendum-words.json', 'Words of an addendum', replaced(text, 'a week later', 'a year later'), 'words')
  const original = signed().seal.hash
  const other = replaced(text, `"seal":"${original}"`, `"seal":"${otherwise.seal.hash}"`)
  changed('addendum-plan.json', 'The plan that an addendum belongs to', other, 'words')
}

/** A rep's statement to a plan, or to an observation, which has no seal. */
function statementText(to: 'plan' | 'observation' | 'group' | 'session', more: object = {}): string {
  const { id, behavior } = signed()
  const { name, role, territory } = rep
  const content = {
    format: 'coachbook.statement',
    version: 1,
    statement: {
      id: id.replace(/1$/, to === 'plan' ? '3' : '4'),
      of: { kind: to, id: to === 'plan' ? id : id.replace(/1$/, '5') },
      about: to === 'plan' ? behavior.title : 'Ride-along',
      original: to === 'plan' ? signed().seal.hash : null,
      language: 'en',
      createdAt: '2026-11-21T09:00:00+01:00',
      text: 'I would rather have begun with the next step.\nNobody asked me.',
      name: 'Mira L.',
      at: '2026-11-21T09:12:40+01:00',
      ...more
    },
    rep: { name, role, territory }
  }
  return canonical({ ...content, seal: { algorithm: 'sha256-rfc8785', hash: sha256(content) } })
}

function statements(): void {
  const text = statementText('plan')
  add('statement.json', 'A rep’s own word to a plan, under a typed name', text, 'intact')
  const seen = statementText('observation')
  add('statement-observation.json', 'A rep’s own word to an observation, which has no seal', seen, 'intact')
  add('statement-group.json', 'A rep’s own word to a group session', statementText('group'), 'intact')
  add('statement-session.json', 'A rep’s own word to a one-on-one', statementText('session'), 'intact')
  changed('statement-words.json', 'Words of a statement', replaced(text, 'would rather', 'could never'), 'words')
  changed('statement-name.json', 'The name under a statement', replaced(text, 'Mira L.', 'Jonas'), 'words')
  const numbered = statementText('plan', { of: { kind: 'addendum', id: signed().id }, number: 2 })
  add('statement-addendum.json', 'A statement to an addendum, which it names by its number', numbered, 'intact')
  const otherNumber = replaced(numbered, '"number":2', '"number":3')
  changed('statement-number.json', 'Which addendum a statement is to', otherNumber, 'words')
  const named = statementText('plan', { manager: 'Jonas Ek', roles: { rep: 'manager', manager: 'leader' } })
  add('statement-coach.json', 'A statement that names who coached, and what both are', named, 'intact')
  const another = replaced(named, 'Jonas Ek', 'Jonas Elk')
  changed('statement-other-coach.json', 'Who coached, as a statement names it', another, 'words')
  const original = replaced(text, signed().seal.hash, otherwise.seal.hash)
  changed('statement-plan.json', 'The plan that a statement is about', original, 'words')
  const spaced = JSON.stringify(JSON.parse(text), null, 2)
  changed('statement-spaces.json', 'Spaces between the words of a statement’s record', spaced, 'rewritten')
  add(
    'statement-shape.json',
    'A statement about something else',
    replaced(text, '"kind":"plan"', '"kind":"team"'),
    'damaged'
  )
}

async function wholeFiles(): Promise<void> {
  const faces = new Typefaces(await readFontFiles(join(project, 'resources', 'fonts')))
  const draw = async (plan: SignedPlan) => {
    const options = { paper: 'a4', createdAt: plan.managerSignature.at } as const
    return Buffer.from((await renderPdf(printPlan(plan), options, faces)).pdf)
  }
  const pdf = await draw(signed())
  add('plan.pdf', 'The PDF of a signed plan', pdf, 'intact')
  const letter = tamperedPdf(pdf, 'Before each visit', 'before each visit')
  changed('letter.pdf', 'The PDF with a letter of its record changed', letter, 'words')
  const both = Buffer.concat([pdf, await draw(otherwise)])
  changed('two-records.pdf', 'Two different records in one file', both, 'several')
  const again = Buffer.concat([pdf, pdf])
  add('saved-again.pdf', 'Saved on top: the record is as it was, the page need not be', again, 'intact')
}

/**
 * Writes the records of `test/vectors` with their index: good ones, and one for each way in which a record can be
 * tampered with.
 * `docs/records.md` says what a verifier does with them. Existing files are kept, since records of today must be
 * checked by later programs.
 */
export async function makeVectors(): Promise<void> {
  const text = textOf(signed())
  goodOnes()
  changedWords(text)
  changedForms(text)
  changedSignatures(text)
  changedWriting(text)
  addenda()
  statements()
  await wholeFiles()
  const folder = join(project, 'test', 'vectors')
  for (const [file, content] of contents) await writeFile(join(folder, file), content)
  await writeFile(join(folder, 'vectors.json'), `${JSON.stringify(vectors, null, 2)}\n`)
}
