import { resolve } from 'node:path'
import { inflateSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { readPack } from '../../../../../electron/services/packs/read-pack'
import { createPdfInProcess } from '../../../../../electron/services/pdf/pdf-in-process'
import { createTemplatePages } from '../../../../../electron/services/templates/pages'
import { createTranslator } from '../../../../../shared/messages'
import { allFields, type Template, TemplateDraft } from '../../../../../shared/model/template'
import { samples } from '../../../../../shared/model/template-library'
import { sampleDocument } from '../../../../../shared/print/sample'
import { content } from '../../../../support/library-in-memory'
import { linesOf, readPdf } from '../../../../support/pdf-tools'
import { packWith, plan } from '../../../../support/sample-pack'

const english = createTranslator('en')
const pdf = createPdfInProcess({ fontsFolder: resolve('resources/fonts'), translator: () => english })
const pages = createTemplatePages({ pdf, now: () => '2026-11-22T09:30:00+01:00', rateable: () => content })
afterAll(() => pdf.close())

const textOf = async (template: Template, sample: (typeof samples)[number]) => {
  const drawn = await pages.draw(template, sample, 'a4')
  const { pages: read } = await readPdf(drawn.pdf)
  return { ...drawn, text: read.flatMap(linesOf).join('\n') }
}

/** All streams of a PDF uncompressed, and what is around them. */
function opened(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes)
  const parts = [raw.toString('latin1')]
  for (let at = raw.indexOf('stream\n'); at >= 0; at = raw.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(raw.subarray(at + 7)).toString('latin1'))
    } catch {
      // Not every stream is compressed.
    }
  }
  return parts.join('\n')
}

/** The fields that are always printed: neither private nor a page break, and without a condition. */
const printedFields = (template: Template) =>
  template.sections
    .filter(({ showWhen }) => showWhen === undefined)
    .flatMap(({ fields }) => fields)
    .filter((field) => !field.private && field.type !== 'page-break' && field.showWhen === undefined)

describe('T-2 the areas of a form on its page', () => {
  it.each(content.templates.map(({ template }) => [template.id, template] as const))(
    '%s: each field that prints is found where it stands, and the bytes do not know of it',
    async (_id, template) => {
      const { pdf: bytes, areas, pages: count } = await pages.draw(template, 'longest', 'a4')
      const { t } = createTranslator(template.language)
      const bare = await pdf.render(sampleDocument(template, 'longest', t), {
        paper: 'a4',
        createdAt: '2026-11-22T09:30:00+01:00'
      })
      expect(bare.ok && Buffer.from(bare.value.pdf).equals(Buffer.from(bytes))).toBe(true)
      expect(bare.ok && bare.value.areas).toEqual([])
      const found = new Set(areas.map(({ area }) => area))
      const known = new Set([
        ...allFields(template).map(({ id }) => `f:${id}`),
        ...template.sections.map(({ id }) => `s:${id}`)
      ])
      expect([...found].filter((part) => !known.has(part))).toEqual([])
      expect(printedFields(template).filter(({ id }) => !found.has(`f:${id}`))).toEqual([])
      for (const { page, x, y, width, height } of areas) {
        expect(page).toBeLessThanOrEqual(count)
        for (const share of [x, y, x + width, y + height]) expect(share).toBeGreaterThan(0)
        for (const share of [x, y, x + width, y + height]) expect(share).toBeLessThan(1)
      }
    }
  )

  it.each(content.templates.map(({ template }) => [template.id, template] as const))(
    'T-9 %s as a blank form has room for every field that prints, whatever it waits for',
    async (_id, template) => {
      const { areas, missingGlyphs } = await pages.draw(template, 'blank', 'letter')
      expect(missingGlyphs).toEqual([])
      const found = new Set(areas.map(({ area }) => area))
      const asked = allFields(template).filter((field) => !field.private && field.type !== 'page-break')
      expect(asked.filter(({ id }) => !found.has(`f:${id}`)).map(({ id }) => id)).toEqual([])
    }
  )

  it('tells fields that share a line apart', async () => {
    const form = TemplateDraft.parse({
      ...plan,
      kind: 'free-form',
      sections: [
        {
          id: 'all',
          title: 'Facts',
          fields: [
            { type: 'date', id: 'on', label: 'On' },
            { type: 'number', id: 'count', label: 'Count' },
            { type: 'long-text', id: 'words', label: 'Words' }
          ]
        }
      ]
    })
    const { areas } = await pages.draw(form, 'sample', 'letter')
    const [heading, on, count, words] = ['s:all', 'f:on', 'f:count', 'f:words'].map((asked) =>
      areas.find(({ area }) => area === asked)
    )
    if (!heading || !on || !count || !words) throw new Error('an area was not found')
    expect(on.y).toBe(count.y)
    expect(on.x + on.width).toBeLessThanOrEqual(count.x)
    expect(heading.y + heading.height).toBeLessThanOrEqual(on.y)
    expect(words.y).toBeGreaterThanOrEqual(on.y + on.height)
  })
})

describe('T-2 a form as it would be printed', () => {
  it.each(content.templates.map(({ template }) => [template.id, template] as const))(
    '%s, with made-up words and with the longest plausible ones',
    async (_id, template) => {
      const [sample, longest] = [await textOf(template, 'sample'), await textOf(template, 'longest')]
      for (const { text, missingGlyphs } of [sample, longest]) {
        expect(missingGlyphs).toEqual([])
        expect(text).not.toMatch(/packs:|print:|undefined|NaN|\[object|\{(rep|manager)\}/)
        expect(text).toContain(template.heading)
      }
      expect(longest.text.length).toBeGreaterThanOrEqual(sample.text.length)
      expect(longest.pages).toBeGreaterThanOrEqual(sample.pages)
    }
  )

  it('leaves what is private off the paper, and shows what only some answers show', () => {
    const form = TemplateDraft.parse({
      ...plan,
      kind: 'free-form',
      sections: [
        {
          id: 'all',
          fields: [
            {
              type: 'choice',
              id: 'ask',
              label: 'Which?',
              options: [
                { id: 'a', label: 'This one' },
                { id: 'b', label: 'That one' }
              ]
            },
            { type: 'text', id: 'more', label: 'Only for that one', showWhen: { field: 'ask', is: ['b'] } },
            { type: 'text', id: 'secret', label: 'Secret label', private: true }
          ]
        }
      ]
    })
    const text = JSON.stringify(sampleDocument(form, 'sample', english.t).blocks)
    expect(text).toContain('That one')
    expect(text).toContain('Only for that one')
    expect(text).not.toContain('Secret')
  })

  it('also while it is being written: empty, without options, without words', async () => {
    const draft = TemplateDraft.parse({
      ...plan,
      title: '',
      heading: '',
      sections: [
        {
          id: 'all',
          fields: [
            { type: 'choice', id: 'a', options: [] },
            { type: 'choices', id: 'b', options: [] },
            { type: 'checklist', id: 'c', items: [{ id: 'x', label: '' }] },
            { type: 'table', id: 'd', columns: [] },
            { type: 'rating', id: 'e', anchors: [] },
            { type: 'guidance', id: 'f', text: '' },
            { type: 'number', id: 'g', min: 3, max: 1 },
            { type: 'text', id: 'h', showWhen: { field: 'gone', is: ['x'] } }
          ]
        }
      ]
    })
    for (const sample of samples) expect((await pages.draw(draft, sample, 'letter')).pages).toBe(1)
    expect((await pages.draw({ ...draft, sections: [] }, 'sample', 'a4')).pages).toBe(1)
    expect(pages.fileName(draft)).toBe('Coachbook.pdf')
  })

  it('T-9 blank, named after the form', async () => {
    const template = content.templates[0]?.template
    if (!template) throw new Error('nothing is built in')
    const { text } = await textOf(template, 'blank')
    for (const { type, label, private: hidden } of allFields(template))
      if (!hidden && type !== 'signatures')
        expect(text).toContain(label.replaceAll('{rep}’s', '').replaceAll('{rep}', 'the rep').trim().slice(0, 8).trim())
    expect(pages.fileName(template)).toBe('Four-step action plan.pdf')
  })
})

describe('N-9 guidance in a hostile pack', () => {
  const guidance = [
    'Read [this](https://evil.example/a) or [that](javascript:alert(1)) <a href="file:///etc/passwd">there</a>.',
    '![](https://evil.example/pixel.png) <script>alert(2)</script> <iframe src="https://evil.example"></iframe>',
    '<https://evil.example/auto> [ref]\n\n[ref]: https://evil.example/ref'
  ].join('\n\n')

  it('is words on the paper and nothing that can be clicked or run', async () => {
    const hostile = {
      ...plan,
      sections: [
        ...plan.sections,
        {
          id: 'more',
          title: '<b>More</b>',
          fields: [{ type: 'guidance', id: 'g', label: '[Look](https://evil.example)', text: guidance }]
        }
      ]
    }
    const { content: read } = await readPack(await packWith({ 'templates/plan.json': hostile }))
    const [template] = read.templates
    if (!template) throw new Error('the pack lost its form')
    for (const sample of samples) {
      const drawn = await pages.draw(template, sample, 'a4')
      expect(opened(drawn.pdf)).not.toMatch(/\/(URI|JavaScript|JS|Launch|GoToR|SubmitForm|OpenAction|AA|Annots)\b/)
      const { pages: shown } = await readPdf(drawn.pdf)
      expect(shown.flatMap(linesOf).join('\n')).toContain('Read this or that there.')
    }
  })
})
