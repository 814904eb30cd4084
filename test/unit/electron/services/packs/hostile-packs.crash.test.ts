import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildPack } from '../../../../../electron/services/packs/build-pack'
import { type ReadPack, readPack } from '../../../../../electron/services/packs/read-pack'
import { isSoundSigning } from '../../../../../electron/services/trainer/card'
import { RuleError } from '../../../../../shared/errors'
import { PackContent } from '../../../../../shared/model/pack'
import { handMade, observation, parts, plan, signerCalled, sourceWith } from '../../../../support/sample-pack'

/** The long run is `npm run test:crash`. */
const numRuns = process.env.COACHBOOK_CRASH_ROUNDS ? 5000 : 250

/** The result of reading: a pack, or a refusal with a message. Anything else is thrown and fails the test. */
async function read(bytes: Uint8Array): Promise<ReadPack | RuleError> {
  try {
    return await readPack(bytes)
  } catch (error) {
    if (error instanceof RuleError) return error
    throw error
  }
}

const signer = await signerCalled('Nora North')
const sound = await buildPack(sourceWith(), signer)
const original = await readPack(sound)

/** One change of a file: some bytes replaced by others. */
const change = fc.record({
  at: fc.nat(sound.length - 1),
  drop: fc.nat(40),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.nat(sound.length - 1).map((from) => sound.slice(from, from + 60))
  )
})

function changed(changes: readonly { at: number; drop: number; put: Uint8Array }[]): Buffer {
  let bytes = Buffer.from(sound)
  for (const { at, drop, put } of changes)
    bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(Math.min(bytes.length, at + drop))])
  return bytes
}

/** Puts a value at one of the places of plain data, chosen by number. */
function replaced(data: unknown, place: number, value: unknown): unknown {
  let count = 0
  const walk = (node: unknown): unknown => {
    if (count++ === place) return value
    if (Array.isArray(node)) return node.map(walk)
    if (typeof node !== 'object' || node === null) return node
    return Object.fromEntries(Object.entries(node).map(([key, item]) => [key, walk(item)]))
  }
  return walk(data)
}

const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('constructor', '__proto__', '\u202E', '../x', '{rep}', -1, 1e308, '', null),
  fc.string({ unit: 'binary' })
)

describe('N-9 whatever comes, a pack is read or refused in words', () => {
  it('random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), async (bytes) => {
        expect(await read(bytes)).toBeInstanceOf(RuleError)
      }),
      { numRuns }
    )
  })

  it('a pack with some bytes changed is refused, or says the same, or is not signed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const result = await read(changed(changes))
        if (result instanceof RuleError) return
        const { signature, manifest, content } = result
        const isSigned = signature.found === 'signing' && isSoundSigning(signature.signing, manifest)
        if (isSigned) expect({ manifest, content }).toEqual({ manifest: original.manifest, content: original.content })
        else expect(signature.found).not.toBe('none')
      }),
      { numRuns }
    )
  })

  it('a manifest, form or guide with anything in any place, its checksums right', async () => {
    const target = fc.constantFrom('manifest', 'templates/plan.json', 'guides/questions.json', 'guides/help.md')
    await fc.assert(
      fc.asyncProperty(target, fc.nat(90), anything, async (path, place, value) => {
        const bytes =
          path === 'manifest'
            ? handMade({}, (manifest) => replaced(manifest, place, value))
            : handMade({ [path]: replaced(path === 'templates/plan.json' ? plan : parts[path], place, value) ?? null })
        const result = await read(bytes)
        // A pack that was accepted can be stored and read again.
        if (!(result instanceof RuleError)) expect(PackContent.parse(result.content)).toEqual(result.content)
      }),
      { numRuns }
    )
  })

  it('any words in a form come out as they went in, or not at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (title) => {
        const result = await read(handMade({ 'templates/form.json': observation('north-form', title) }))
        if (!(result instanceof RuleError))
          expect(result.content.templates.map((one) => one.title)).toContain(title.normalize('NFC').trim())
      }),
      { numRuns }
    )
  })
})
