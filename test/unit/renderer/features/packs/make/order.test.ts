import { describe, expect, it } from 'vitest'
import {
  chosenOf,
  freshOrder,
  nextOrder,
  type Order,
  orderId,
  orderInfo,
  orderProblems,
  packablesOf,
  unsigned
} from '../../../../../../renderer/features/packs/make/order'
import type { MadePack, PackSummary } from '../../../../../../shared/model/pack'
import { PackInfo } from '../../../../../../shared/model/pack'
import type { OwnTemplate } from '../../../../../../shared/model/template-library'
import { info } from '../../../../../support/sample-pack'

const key = 'a'.repeat(64)
const complete: Order = {
  ...freshOrder('Nora North', 'en'),
  title: 'Plans that fit a page',
  license: 'CC-BY-4.0',
  chosen: { templates: ['north-plan'], frameworks: [], guides: [], help: [] },
  key: unsigned
}
const own = (id: string, versions: string[], origin: OwnTemplate['origin'] = null): OwnTemplate => ({
  id,
  origin,
  published: versions.map((version) => ({ hash: key, version, title: `Form ${id}` })),
  draft: null,
  newer: null
})
const made: MadePack = {
  schemaVersion: 1,
  info: { ...info, version: '1.9.3' },
  templates: ['north-plan', 'gone'],
  frameworks: ['north-framework'],
  guides: [],
  help: [],
  notes: 'Print it.',
  signedWith: key
}
const pack = (id: string, templates: string[]): PackSummary => ({
  info: { ...info, id, title: `Pack ${id}` },
  madeWith: '',
  builtIn: false,
  installedAt: null,
  signature: null,
  contents: {
    templates: templates.map((template) => ({
      id: template,
      kind: 'free-form',
      title: template,
      version: '1.0.0',
      language: 'en',
      fields: 1
    })),
    frameworks: [],
    guides: [],
    help: [],
    notes: ''
  }
})

describe('a pack that is put together', () => {
  it('names all that is missing, in the order of the page', () => {
    expect(orderProblems({ ...freshOrder('', 'English'), version: '1' })).toEqual([
      'content',
      'title',
      'author',
      'license',
      'language',
      'version',
      'key'
    ])
    expect(orderProblems(complete)).toEqual([])
  })

  it('goes by author and title until an id is written, always one that a pack can have', () => {
    expect(orderId(complete)).toBe('nora-north-plans-that-fit-a-page')
    expect(orderId({ ...complete, id: 'north' })).toBe('north')
    const long = { ...complete, author: 'N'.repeat(90), title: `${'x'.repeat(23)} y` }
    expect(PackInfo.safeParse(orderInfo(long)).success).toBe(true)
    expect(orderProblems({ ...complete, author: 'نورا', title: 'خطة' })).toEqual(['id'])
  })

  it('begins the next version with what is still there, under the same id and a higher number', () => {
    const next = nextOrder(made, [{ fingerprint: key }])
    expect(next).toMatchObject({
      after: { id: info.id, version: '1.9.3', isSigned: true },
      version: '1.10.0',
      notes: 'Print it.',
      key
    })
    expect(chosenOf(next, packablesOf([own('north-plan', ['1.0.0'])], [], [], info.id))).toEqual({
      templates: ['north-plan'],
      frameworks: [],
      guides: [],
      help: []
    })
    expect(orderProblems(next)).toEqual([])
    expect(orderProblems({ ...next, version: '1.9.3' })).toEqual(['version-not-higher'])
    expect(nextOrder(made, []).key).toBe(null)
  })

  it('offers published forms, and says why the others cannot go into it', () => {
    const forms = [own('mine', ['1.0.0', '1.1.0']), own('theirs', ['1.0.0']), own('draft', [])]
    const packs = [pack('other', ['theirs']), pack('north', ['mine'])]
    expect(packablesOf(forms, [], packs, 'north').map(({ id, version, takenBy }) => [id, version, takenBy])).toEqual([
      ['mine', '1.1.0', null],
      ['theirs', '1.0.0', 'Pack other'],
      ['draft', null, null]
    ])
    expect(packablesOf(forms, [], packs, 'new')[0]?.takenBy).toBe('Pack north')
  })
})
