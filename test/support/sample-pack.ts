import { createHash } from 'node:crypto'
import { buildPack, type PackSource, packedJson, type Signer } from '../../electron/services/packs/build-pack'
import { createTrainerKey, unlock } from '../../electron/services/trainer/key'
import type { PackInfo, PackManifest } from '../../shared/model/pack'
import { type Forged, forgeZip } from './zip-forge'

export const info: PackInfo = {
  format: 1,
  id: 'north-trainers',
  version: '1.0.0',
  title: 'North Trainers: plans that fit a page',
  language: 'en',
  author: 'Nora North',
  license: 'CC-BY-4.0',
  description: 'One plan and a few questions.'
}

const fields = [
  { type: 'behavior', id: 'behavior', bind: 'plan.behavior', label: 'The one behavior' },
  { type: 'long-text', id: 'how', bind: 'plan.how', label: 'How', help: 'In the rep’s own words.' },
  {
    type: 'choice',
    id: 'where',
    label: 'Where',
    options: [
      { id: 'car', label: 'In the car' },
      { id: 'desk', label: 'At the desk' }
    ]
  },
  { type: 'coaching-dates', id: 'dates', bind: 'plan.coachingDates', label: 'Dates' },
  { type: 'signatures', id: 'signatures', bind: 'plan.signatures' }
]

/** A plan template as a trainer writes it. */
export const plan = {
  format: 1,
  kind: 'action-plan',
  id: 'north-plan',
  version: '1.0.0',
  language: 'en',
  title: 'North plan',
  heading: 'Action plan',
  sections: [{ id: 'all', title: 'All', fields }]
}

/** An observation form with a title of the test's choice. */
export const observation = (id: string, title = 'North look') => ({
  format: 1,
  kind: 'observation',
  id,
  version: '1.0.0',
  language: 'en',
  title,
  heading: title,
  sections: [{ id: 'all', fields: [{ type: 'long-text', id: 'seen', bind: 'observation.evidence', label: 'Seen' }] }]
})

export const guide = {
  format: 1,
  kind: 'question-guide',
  id: 'north-questions',
  version: '1.0.0',
  language: 'en',
  title: 'Questions',
  questions: [{ id: 'first', text: 'What do you want to try?', purpose: 'diagnose', stage: 'open' }]
}

type Parts = Record<string, unknown>

export const parts: Parts = {
  'guides/help.md': '# When it gets loud\n\nTake a breath.\n',
  'guides/questions.json': guide,
  'notes.md': '# Notes\n\nPrint it.\n',
  'templates/plan.json': plan
}

const textOf = (data: unknown) => (typeof data === 'string' ? data : packedJson(data))

/** The source of a pack; `more` adds or replaces files, `null` leaves one out. */
export const sourceWith = (more: Parts = {}, about: Partial<PackInfo> = {}): PackSource => ({
  info: { ...info, ...about },
  texts: new Map(
    Object.entries({ ...parts, ...more }).flatMap(([path, data]) =>
      data === null ? [] : [[path, textOf(data)] as const]
    )
  )
})

export const packWith = (more?: Parts, about?: Partial<PackInfo>, signer: Signer | null = null): Promise<Uint8Array> =>
  buildPack(sourceWith(more, about), signer)

export const passphrase = 'correct horse battery'

/** A new key with its card, unlocked. */
export async function signerCalled(name: string): Promise<Signer> {
  const key = await createTrainerKey(name, passphrase, '2026-11-22T09:30:00+01:00')
  return { card: key.card, key: await unlock(key, passphrase) }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** What a correct manifest says about these files. */
export function manifestFor(
  files: readonly { name: string; data: Buffer }[],
  about: Partial<PackInfo> = {}
): PackManifest {
  return {
    kind: 'coachpack',
    ...info,
    ...about,
    format: 1,
    madeWith: 'a test',
    files: files.map(({ name, data }) => ({ path: name, sha256: sha256(data), bytes: data.length }))
  }
}

/**
 * A pack that is put together by hand, correct as a zip and in its checksums, so that only the test's change can be the
 * reason for a refusal. `manifest` changes the manifest; `change` changes what is in the zip.
 */
export function handMade(
  more: Parts = {},
  manifest: (sound: PackManifest) => unknown = (sound) => sound,
  change: (entries: Forged[]) => Forged[] = (entries) => entries
): Buffer {
  const files = [...sourceWith(more).texts].map(([name, text]) => ({ name, data: Buffer.from(text) }))
  const said = manifest(manifestFor(files))
  const entries: Forged[] = [
    { name: 'manifest.json', data: typeof said === 'string' ? said : JSON.stringify(said) },
    ...files.map((file) => ({ ...file, deflate: true }))
  ]
  return forgeZip(change(entries))
}
