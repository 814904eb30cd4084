import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type BuiltInContent, readBuiltInContent } from '../../../electron/services/templates/built-in'
import { stages } from '../../../shared/model/cycle'
import { levels, phases } from '../../../shared/model/field-of-work'
import { funnelStages, questionPurposes } from '../../../shared/model/guide'
import { allFields, boundField, type Field } from '../../../shared/model/template'
import { publishProblems } from '../../../shared/rules/template-rules'

const root = resolve(import.meta.dirname, '../../../resources/packs')
let content: BuiltInContent
let files: Map<string, string>

async function textsIn(folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) for (const [file, text] of await textsIn(path)) found.set(file, text)
    else found.set(path, await readFile(join(root, path), 'utf8'))
  }
  return found
}

beforeAll(async () => {
  content = await readBuiltInContent(root)
  files = await textsIn('')
})

const englishFiles = () => {
  const english = new Set(content.packs.filter((pack) => pack.language === 'en').map((pack) => pack.id))
  return [...files].filter(([file]) => english.has(file.split(/[\\/]/)[0] ?? ''))
}

/** Every match of a pattern in the files, as `file: match`. */
const matches = (pattern: RegExp, texts: readonly [string, string][]) =>
  texts.flatMap(([file, text]) => [...text.matchAll(pattern)].map((match) => `${file}: ${match[0]}`))

const silent = new Set<Field['type']>(['guidance', 'page-break', 'signatures'])

describe('T-8 built-in templates', () => {
  it('can all be published', () => {
    expect(
      content.templates.flatMap(({ template }) => publishProblems(template).map((problem) => [template.id, problem]))
    ).toEqual([])
  })

  it('help with every field in a few words', () => {
    const without = content.templates.flatMap(({ template }) =>
      allFields(template)
        .filter(
          (field) => !silent.has(field.type) && (field.label === '' || field.help === '' || field.help.length > 220)
        )
        .map((field) => `${template.id}: ${field.id}`)
    )
    expect(without).toEqual([])
  })

  it('S2-3 charters name no two questions the same: what is missing, or read out, is known by its name', () => {
    const charters = content.templates.filter(({ template }) => template.kind === 'charter')
    expect(charters.length).toBeGreaterThan(1)
    const twice = charters.flatMap(({ template }) => {
      const labels = allFields(template).flatMap((field) => (field.showWhen || field.label === '' ? [] : field.label))
      return labels.filter((label, at) => labels.indexOf(label) < at).map((label) => `${template.id}: ${label}`)
    })
    expect(twice).toEqual([])
  })

  it('S2-3 are not complete while what they exist for is empty', () => {
    const heart: Record<string, string[]> = {
      'coaching-charter': ['manager-promises', 'rep-promises'],
      'measured-plan': ['measures'],
      'training-follow-through': ['behaviors']
    }
    const held = content.templates.flatMap(({ template }) => {
      const fields = heart[template.id.replace(/-de$/, '')] ?? []
      return fields.map((id) => [template.id, id, allFields(template).find((field) => field.id === id)?.required])
    })
    expect(held.length).toBe(8)
    expect(held.filter(([, , required]) => required !== true)).toEqual([])
  })

  it('S4-3 end each one-on-one with the rep’s marks, but for the one about the person', () => {
    const guides = content.templates.filter(({ template }) => template.kind === 'session-guide')
    const without = guides.filter(({ template }) => boundField(template, 'session.pulse') === undefined)
    expect(without.map(({ template }) => template.id).sort()).toEqual(['how-are-you', 'how-are-you-de'])
    expect(guides.length).toBeGreaterThan(without.length)
  })

  it('S4-7 take the stages of selling from the library, and have none of their own', () => {
    const stagesIn = content.templates.flatMap(({ template }) =>
      allFields(template)
        .filter(({ type }) => type === 'stage')
        .map(() => template.id.replace(/-de$/, ''))
    )
    const forms = ['call-review', 'deal-review', 'pipeline-review', 'pre-call-and-debrief']
    expect(stagesIn.sort()).toEqual(forms.flatMap((form) => [form, form]))
    const own = content.templates.flatMap(({ template }) =>
      allFields(template).filter(
        (field) => field.type === 'choice' && field.options.some(({ id }) => id === 'negotiate' || id === 'identify')
      )
    )
    expect(own).toEqual([])
  })

  it('S2-8 ask in each action plan what the rep needs, who gives it and by when', () => {
    for (const { template } of content.templates.filter((form) => form.template.kind === 'action-plan')) {
      const field = allFields(template).find(({ id }) => id === 'resources')
      expect(field?.type === 'table' && field.columns.map(({ id }) => id), template.id).toEqual(['what', 'who', 'when'])
    }
  })

  it('speak the language of their pack', () => {
    for (const { template, pack } of content.templates)
      expect(template.language, template.id).toBe(content.packs.find((one) => one.id === pack)?.language)
  })

  it('S0-9 action plans ask for how and dates before they are signed, and let the rep say how', () => {
    for (const { template } of content.templates.filter((one) => one.template.kind === 'action-plan')) {
      expect(boundField(template, 'plan.how'), template.id).toMatchObject({ required: true, writtenBy: 'rep' })
      expect(boundField(template, 'plan.coachingDates'), template.id).toMatchObject({ required: true })
    }
  })

  it('come with notes for the manager', () => {
    expect(content.packs.filter((pack) => !files.has(join(pack.id, 'notes.md')))).toEqual([])
  })
})

describe('T-8 built-in behaviors', () => {
  it('are at least 24 in the B2B framework and cover every cell of the map', () => {
    const b2b = content.behaviors.filter((one) => one.framework === 'b2b')
    expect(b2b.length).toBeGreaterThanOrEqual(24)
    const cells = new Set(b2b.map(({ behavior }) => `${behavior.level} ${behavior.phase}`))
    expect(cells).toEqual(new Set(levels.flatMap((level) => phases.map((phase) => `${level} ${phase}`))))
  })

  it('have anchors that fit their card: short, lower-case phrases, all different', () => {
    const wrong = content.behaviors.flatMap(({ key, behavior }) =>
      behavior.anchors
        .filter(
          (anchor, index) =>
            anchor.length > 45 || /^\p{Lu}|[.!?]$/u.test(anchor) || behavior.anchors.indexOf(anchor) !== index
        )
        .map((anchor) => `${key}: ${anchor}`)
    )
    expect(wrong).toEqual([])
  })

  it('have titles that fit a line, and say in one sentence what they bring', () => {
    const wrong = content.behaviors.filter(
      ({ behavior }) =>
        behavior.title.length > 60 || !/^\p{Lu}.*[^.!?]$/u.test(behavior.title) || !/^[^.]+\.$/.test(behavior.why)
    )
    expect(wrong.map((one) => one.key)).toEqual([])
  })

  it('describe what happens and judge nobody', () => {
    const judging =
      /\b(bad|badly|poor|poorly|weak|lazy|careless|excellent|perfect|great|fails?|wrong|should|never|always)\b/i
    const texts = content.behaviors.flatMap(({ key, behavior }) =>
      [behavior.title, ...behavior.anchors].map((text) => `${key}: ${text}`)
    )
    expect(texts.filter((text) => judging.test(text))).toEqual([])
  })

  it('S4-7 name stages of the sales process', () => {
    const known = ['', 'identify', 'understand', 'present', 'negotiate', 'close']
    expect(content.behaviors.filter(({ behavior }) => !known.includes(behavior.stage)).map((one) => one.key)).toEqual(
      []
    )
  })
})

describe('T-8 built-in guides', () => {
  it('S4-7 take the stages of the library also where a table goes through them', () => {
    const columns = content.templates.flatMap(({ template }) =>
      allFields(template).flatMap((field) =>
        field.type === 'table' ? field.columns.map(({ id, holds }) => ({ form: template.id, id, holds })) : []
      )
    )
    expect(columns.filter(({ id, holds }) => (id === 'stage') !== (holds === 'stage'))).toEqual([])
    expect(columns.filter(({ holds }) => holds === 'stage')).toHaveLength(2)
  })

  it('say by when a step is done wherever they ask for steps', () => {
    const without = content.templates.flatMap(({ template }) =>
      allFields(template).flatMap((field) => {
        if (field.type !== 'table') return []
        const ids = field.columns.map(({ id }) => id)
        return ids.some((id) => /^(?:step|first)$/.test(id)) && !ids.includes('by')
          ? [`${template.id}: ${field.id}`]
          : []
      })
    )
    expect(without).toEqual([])
  })

  it('promise an action in the plan for a commitment only, not for any closed answer (S3-11)', () => {
    expect(matches(/closed answer (?:becomes|goes)|geschlossene Antwort (?:kommt|wird)/gi, [...files])).toEqual([])
  })

  it('S3-11 S3-12 hold at least 60 questions, some for every purpose and funnel stage', () => {
    const questions = content.guides.flatMap(({ guide }) => guide.questions)
    expect(questions.length).toBeGreaterThanOrEqual(60)
    for (const purpose of questionPurposes)
      for (const stage of funnelStages)
        expect(
          questions.filter((one) => one.purpose === purpose && one.stage === stage).length,
          `${purpose} ${stage}`
        ).toBeGreaterThanOrEqual(5)
    expect(new Set(questions.map((one) => one.text)).size).toBe(questions.length)
  })

  it('S1-9 ask about the aim as well as about skill', () => {
    const questions = content.guides.flatMap(({ guide }) => guide.questions)
    expect(questions.filter((one) => one.tags.includes('strategy')).length).toBeGreaterThanOrEqual(10)
  })

  it('S2-10 help with each of the four steps on less than a page', () => {
    const help = content.help.filter((one) => one.pack === 'four-step')
    expect(help.map((one) => one.id).sort()).toEqual([...stages].sort())
    expect(help.filter((one) => one.text.length > 2000).map((one) => one.id)).toEqual([])
  })
})

describe('built-in words', () => {
  it('print no statistics', () => {
    expect(matches(/\d+([.,]\d+)?\s?(%|percent)/g, [...files])).toEqual([])
  })

  it('are spelled the American way', () => {
    const british =
      /\b(\w*(behaviour|colour|favour|honour|labour|neighbour|rumour)\w*|\w*(organis|recognis|prioritis|summaris|realis|apologis|criticis|minimis|maximis|optimis|utilis|specialis)(e|ed|es|ing|ation)\w*|analys(e|ed|es|ing)|centre|metres?|programmes?|cancell(ed|ing)|travell(ed|er|ing)|labell(ed|ing)|modell(ed|ing)|licences?|practis(e|ed|es|ing)|defence|offence|judgements?|enquir\w+|whilst|towards|afterwards|learnt|spelt|grey|cheques?|fulfil|skilful|car park)\b/gi
    expect(matches(british, englishFiles())).toEqual([])
  })

  it('use typographic quotes and apostrophes', () => {
    const straight = content.templates.flatMap(({ template }) =>
      JSON.stringify(template).match(/[a-z]'[a-z]|\\"/g) ? [template.id] : []
    )
    expect(straight).toEqual([])
    expect(
      content.behaviors.filter(({ behavior }) =>
        /['"]/.test([behavior.title, behavior.why, ...behavior.anchors].join(' '))
      )
    ).toEqual([])
  })
})

describe('German content', () => {
  /** The structure of a text without its words: a form has the same structure in both languages. */
  const bones = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bones)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, part]) =>
        words.has(key) ? [[key, part === '' ? '' : 'words']] : [[key, bones(part)]]
      )
    )
  }
  const words = new Set([
    'repRole',
    'managerRole',
    'title',
    'heading',
    'description',
    'label',
    'help',
    'text',
    'why',
    'low',
    'high',
    'unit'
  ])
  const partsOf = ({ content: { templates, frameworks, guides } }: BuiltInContent['sources'][number]) =>
    [...templates, ...frameworks, ...guides].map(({ id, language, version, ...part }) => ({
      id: id.replace(/-de$/, ''),
      part: bones('behaviors' in part ? { ...part, behaviors: part.behaviors.map(withoutAnchors) } : part)
    }))
  const withoutAnchors = <T extends { anchors: readonly string[] }>({ anchors, ...behavior }: T) => ({
    ...behavior,
    anchors: anchors.length
  })
  const germanFiles = () => [...files].filter(([file]) => /^[a-z0-9-]+-de[\\/]/.test(file))

  it('is there for each English pack, and made alike: same fields, bindings, behaviors and questions', () => {
    const of = (language: string) => content.sources.filter(({ info }) => info.language === language)
    const byId = (sources: BuiltInContent['sources']) =>
      Object.fromEntries(
        sources.map((source) => [
          source.info.id.replace(/-de$/, ''),
          { parts: partsOf(source), help: source.content.help.map(({ id }) => id), notes: source.content.notes !== '' }
        ])
      )
    expect(byId(of('de'))).toEqual(byId(of('en')))
  })

  it('says Sie, and has one word for one thing', () => {
    const never = [
      /(?<!\p{L})(?:du|dir|dich|dein\p{Ll}*)(?!\p{L})(?!“)/gu,
      /Verhalten N(?:ummer|r\.) ?1|Abst[aä]nd|Kundschaft|Geschäft|Schulung|geschult|Verkäufer|Tinte|Vieraugen/gu,
      /(?:^|[.:] )(?:Frage|Sage|Notiere|Schreibe): /gu
    ]
    expect(never.flatMap((pattern) => matches(pattern, germanFiles()))).toEqual([])
  })

  it('puts {rep} and {manager} where “das Teammitglied” and “die Führungskraft” fit as well', () => {
    expect(matches(/(?:von|mit|bei|zu|nach|aus|vor|dem|der|des) \{(?:rep|manager)\}/g, germanFiles())).toEqual([])
  })

  it('sets quotes and dashes as German print does', () => {
    const outside = germanFiles().map(([file, text]): [string, string] => [
      file,
      (file.endsWith('.json') ? [...text.matchAll(/: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]).join('\n') : text)
        .replace(/„[^„“]*“/g, '')
        .replace(/\{\w+\}/g, '')
    ])
    expect(matches(/["”„’'—]|\.\.\.|\S…/g, outside)).toEqual([])
  })
})
