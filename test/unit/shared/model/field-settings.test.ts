import { expect, it } from 'vitest'
import { z } from 'zod'
import { fieldKinds, kindOf } from '../../../../shared/model/fields'
import { base } from '../../../../shared/model/fields/kind'
import { TemplateDraft } from '../../../../shared/model/template'

/** The choices of a list are compared one by one. */
const compared = ['type', 'bind', 'options', 'items', 'columns', 'anchors', ...Object.keys(base)]

it.each(Object.entries(fieldKinds))(
  'T-1 whoever compares two versions is told each setting of its own: %s',
  (type, kind) => {
    const { shape } = z.object({ shape: z.record(z.string(), z.unknown()) }).parse(kind.schema(0))
    const own = Object.keys(shape).filter((name) => !compared.includes(name))
    const field = { type, id: 'one', text: 'Words', options: [], items: [], columns: [], anchors: [] }
    const draft = TemplateDraft.parse({
      format: 1,
      kind: 'free-form',
      id: 'sample',
      version: '1.0.0',
      language: 'en',
      title: 'Sample',
      heading: 'Sample',
      sections: [{ id: 'only', fields: [field] }]
    })
    const told = draft.sections.flatMap(({ fields }) => fields.map((one) => kindOf(one).settings?.(one) ?? {}))
    expect(Object.keys(told[0] ?? {})).toHaveLength(own.length)
  }
)
