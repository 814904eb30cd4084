import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { inDays, tenOn } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { linesOf, readPdf } from '../support/pdf-tools'
import { completeWords, openPlan, planScene } from '../support/plan-scene'
import { changeIn, formOf, openRep } from '../support/seen-rep'

/** Words that only the manager may see, each in another place. */
const own = {
  purpose: 'Sleepless since the move',
  notes: 'Thinks of leaving',
  feedback: 'Cried in the car',
  plan: 'Watch the drinking',
  view: 'Too soft for the role',
  note: 'Wants my job'
}

const isClean = (text: string) => Object.values(own).filter((words) => text.includes(words))

/** Everything that a page contains, including text for screen readers and in fields. */
const onPage = ({ page }: Coachbook) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')].map(({ value }) => value)
    return [document.title, document.documentElement.outerHTML, ...fields].join('\n')
  })

/** Everything that a PDF contains: its words and its attachments. */
async function inPdf(file: string): Promise<string> {
  const { pages, attachments } = await readPdf(new Uint8Array(await readFile(file)))
  const attached = Object.values(attachments).map((bytes) => new TextDecoder().decode(bytes))
  return [...pages.flatMap(linesOf), ...attached].join('\n')
}

test('S2-5 N-8 private words stand on no page of the rep, on no paper, in no report, calendar or list', async ({
  coachbook,
  folder
}) => {
  test.slow()
  const scene = await planScene(coachbook, { words: completeWords() })
  const { page } = coachbook
  const change = changeIn(coachbook, scene.rep)
  const about = newId()
  await change({
    type: 'session.plan',
    id: about,
    when: tenOn(-2),
    template: await formOf(coachbook, 'how-are-you'),
    impromptu: true,
    changes: { mode: 'human', purpose: own.purpose }
  })
  const session = { private: { notes: own.notes, feedbackToCoach: own.feedback } }
  await change({ type: 'session.finish', id: about, minutes: 20 })
  await change({ type: 'session.edit', id: about, changes: session })
  const ahead = newId()
  await change({ type: 'session.plan', id: ahead, when: tenOn(1), changes: { mode: 'human', purpose: own.purpose } })
  await change({ type: 'plan.edit', id: scene.plan, changes: { notes: own.plan } })
  await change({ type: 'rep.view', party: 'manager', changes: { weaknesses: own.view } })
  await change({ type: 'notes.write', notes: own.note })
  await change({
    type: 'rhythm.set',
    id: newId(),
    session: 'coaching-talk',
    from: inDays(-28),
    every: 1,
    weekday: 1,
    at: null
  })
  const sign = { type: 'plan.sign', id: scene.plan, stance: 'agreed', comment: '' } as const
  await change({ ...sign, party: 'rep', mark: { method: 'typed', text: 'Mira Lindqvist' } })
  await change({ ...sign, party: 'manager', mark: { method: 'typed', text: 'Jonas Ek' } })
  await page.reload()

  // On paper and in files.
  const saved = async (name: string, ask: () => Promise<unknown>) => {
    const file = join(folder, name)
    await coachbook.answerDialog('savePdf', file)
    await ask()
    return file
  }
  const { rep: workbook, plan } = scene
  const files = [
    await saved('plan.pdf', () => coachbook.call('plan.export', { workbook, plan, paper: 'a4' })),
    await saved('story.pdf', () =>
      coachbook.call('record.export', { workbook, record: { kind: 'story', id: plan }, paper: 'a4' })
    ),
    await saved('receipt.pdf', () =>
      coachbook.call('record.export', { workbook, record: { kind: 'receipt', id: plan }, paper: 'a4' })
    ),
    await saved('report.pdf', () =>
      coachbook.call('rhythm.exportReport', { from: inDays(-28), to: inDays(0), paper: 'a4' })
    )
  ]
  for (const file of files) expect(isClean(await inPdf(file)), file).toEqual([])
  const calendar = await saved('days.ics', () => coachbook.call('rhythm.saveCalendar', {}))
  const days = await readFile(calendar, 'utf8')
  expect(days).toContain('Mira Lindqvist')
  expect(isClean(days.replaceAll(/\r\n /g, ''))).toEqual([])

  // On pages that may be open when the rep comes in.
  for (const where of ['Today', 'Team', 'Rhythm', 'Settings']) {
    await coachbook.clickMenu('Go', where)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    expect(isClean(await onPage(coachbook)), where).toEqual([])
  }
  await page.getByRole('link', { name: 'Look at the backups' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Backups' })).toBeVisible()
  expect(isClean(await onPage(coachbook)), 'backups').toEqual([])
  await openRep(coachbook)
  expect(isClean(await onPage(coachbook)), 'overview').toEqual([])
  await coachbook.clickMenu('Go', 'Timeline')
  await page.getByText('Full timeline').first().waitFor()
  expect(isClean(await onPage(coachbook)), 'timeline').toEqual([])
  await openPlan(page, scene)
  await page.getByRole('link', { name: 'The story on one page' }).click()
  await page.getByRole('img', { name: /^Page 1/ }).waitFor()
  expect(isClean(await onPage(coachbook)), 'story').toEqual([])

  // While the rep has the laptop: the ratings of that very one-on-one, and the hand-back page.
  const loaded = page.waitForEvent('load')
  await Promise.all([loaded, coachbook.call('handover.give', { given: { workbook, talk: about } })])
  await page.getByRole('heading').first().waitFor()
  expect(isClean(await onPage(coachbook)), 'the page between').toEqual([])
  const held = JSON.stringify(await coachbook.call('workbook.open', { workbook }))
  expect(isClean(held), 'what the page between may ask for').toEqual([])
})
