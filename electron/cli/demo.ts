import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import type { CommandInput } from '../../shared/commands'
import { momentOf } from '../../shared/dates'
import type { Party } from '../../shared/model/field-of-work'
import type { Id } from '../../shared/model/scalars'
import type { Paper } from '../../shared/model/settings'
import type { Mark } from '../../shared/model/signature'
import { saveUnique } from '../services/export/pdf-file'
import { signAndKeep } from '../services/export/sign-and-keep'
import type { OpenLibraryParts } from '../services/library/session'
import { verifyPlan } from '../services/records/verify'
import { nodeFiles as files } from '../services/storage/node-files'
import type { OfferedTemplate } from '../services/templates/built-in'
import { exit, type Output } from './output'
import type { Program } from './program'

const day = 86_400_000
const daysFrom = (days: number) => momentOf(new Date(Date.now() + days * day))
const dateIn = (days: number) => daysFrom(days).slice(0, 10)

/** A wavy pen stroke, so that the page shows a drawn signature. */
const drawn: Mark = {
  method: 'drawn',
  strokes: [
    Array.from({ length: 60 }, (_, step): [number, number] => [
      Math.round((0.08 + step / 80) * 10_000) / 10_000,
      Math.round((0.2 + 0.09 * Math.sin(step / 2.2) * (1 - step / 70)) * 10_000) / 10_000
    ])
  ]
}

const templateOf = (templates: readonly OfferedTemplate[], id: string): string => {
  const found = templates.find(({ template }) => template.id === id)
  if (!found) throw new Error(`the built-in template ${id} is missing`)
  return found.hash
}

const focus = 'b2b/asks-before-showing'

function observationsOf(template: string, behaviors: readonly string[]): CommandInput[] {
  const [first = focus, second = focus] = behaviors
  const account = { id: newId(), name: 'Harbor Dental' }
  return [
    {
      ago: -20,
      evidence: 'Started with the brochure. The office manager had no chance to say what changed.',
      ratings: [1, 3]
    },
    {
      ago: -3,
      evidence: 'Asked what has changed since spring and waited. Then straight to the brochure.',
      ratings: [2, 2]
    }
  ].flatMap(({ ago, evidence, ratings }): CommandInput[] => {
    const id = newId()
    const rate = (behavior: string, rating: number): CommandInput => ({
      type: 'observation.rate',
      id,
      behavior,
      rating
    })
    return [
      { type: 'observation.start', id, template, when: daysFrom(ago) },
      {
        type: 'observation.edit',
        id,
        changes: { evidence, account, kind: 'joint-visit', level: 'interaction', phase: 'execution', activity: 'calls' }
      },
      rate(first, ratings[0] ?? 1),
      rate(second, ratings[1] ?? 1),
      { type: 'observation.record', id }
    ]
  })
}

function planOf(plan: Id, template: string, behavior: string): CommandInput[] {
  const action = (text: string, owner: Party, sign: string, by: string) => ({
    id: newId(),
    text,
    owner,
    sign,
    by,
    proposedBy: owner
  })
  return [
    {
      type: 'cycle.chooseFocus',
      behavior,
      why: 'In both visits the real reason came up only after the demonstration.',
      impact: 'Hearing it first changes what is shown and shortens the visit.'
    },
    {
      type: 'cycle.recordAgreement',
      session: newId(),
      agreed: true,
      on: dateIn(0),
      words: 'I hear what they need before I talk about us.',
      minutes: 24
    },
    { type: 'plan.start', id: plan, template },
    {
      type: 'plan.edit',
      id: plan,
      changes: {
        how: 'Before each visit I write down two questions I do not know the answer to. I ask them first and say nothing about us until I can repeat the answer.',
        confidence: 7,
        actions: [
          action('Write three openers for the Northfield visit', 'rep', 'Read out in the pre-call talk', dateIn(2)),
          action('Open with a question on five calls, note the answers', 'rep', 'Five answers written down', dateIn(5)),
          action(
            'Join the Northfield visit, stay silent in the opening',
            'manager',
            'Rated on the same scale',
            dateIn(7)
          )
        ],
        coachingDates: [
          { id: newId(), on: dateIn(7), kind: 'joint-visit', note: 'Northfield Clinic', proposedBy: 'together' },
          { id: newId(), on: dateIn(14), kind: 'call', note: '20 minutes', proposedBy: 'rep' },
          { id: newId(), on: dateIn(21), kind: 'one-on-one', note: 'does it stick?', proposedBy: 'together' }
        ]
      }
    },
    { type: 'plan.sign', id: plan, party: 'rep', stance: 'agreed', comment: '', mark: drawn },
    {
      type: 'plan.sign',
      id: plan,
      party: 'manager',
      stance: 'agreed',
      comment: '',
      mark: { method: 'typed', text: 'Jonas Ek' }
    }
  ]
}

async function run(program: Program, library: OpenLibraryParts, workbook: Id, commands: readonly CommandInput[]) {
  const { paper } = library.settings.get()
  for (const command of commands)
    await signAndKeep(library.workbooks, program.signedOf(library), paper, workbook, command)
}

/**
 * Goes through the main job without a window: a rep, observations, the #1 behavior, agreement, plan, signatures, PDF,
 * seal.
 */
export async function demo(program: Program, folder: string, paper: Paper, output: Output): Promise<number> {
  const { templates, frameworks } = program.content
  const library = await program.openLibrary(folder)
  await library.settings.change({ managerName: 'Jonas Ek', paper })
  const rep = newId()
  const plan = newId()
  const names = { id: rep, name: 'Mira Lindqvist', role: 'Account manager', territory: 'Territory North' }
  await library.workbooks.create({
    ...names,
    frameworks: frameworks.filter(({ language }) => language === 'en').map(({ id }) => id)
  })
  output.line(`Added ${names.name} to the library in ${folder}`)

  const chosen = [focus, 'b2b/leaves-with-next-step']
  await run(program, library, rep, observationsOf(templateOf(templates, 'four-step-observation'), chosen))
  output.line('Logged two observations with ratings')
  await run(program, library, rep, planOf(plan, templateOf(templates, 'four-step-action-plan'), focus))
  output.line('Chose the #1 behavior, recorded the agreement, wrote the plan; both signed it')

  const { workbook } = await library.workbooks.open(rep)
  const pages = program.pagesOf(library)
  const folderOfRep = await library.workbooks.folderOf(rep)
  const drawnPages = await program.signedOf(library).page(workbook, folderOfRep, { kind: 'plan', id: plan }, paper)
  const file = await saveUnique(files, join(folder, pages.fileName(workbook, plan)), drawnPages.pdf, '.pdf')
  const { verdict, seal } = verifyPlan(workbook, plan, program.translator)
  await library.workbooks.closeAll()
  await library.library.close()
  output.line(`Workbook: ${await library.workbooks.folderOf(rep)}`)
  output.line(`Plan:     ${file} (${drawnPages.pages === 1 ? '1 page' : `${drawnPages.pages} pages`})`)
  output.line(`Seal:     ${seal}, ${verdict === 'intact' ? 'recomputed and intact' : verdict}`)
  return verdict === 'intact' ? exit.done : exit.refused
}
