import { dateOf, longDate, shortDate } from '../dates'
import type { Translate } from '../messages'
import type { Plan } from '../model/plan'
import type { Roles } from '../model/roles'
import type { Moment } from '../model/scalars'
import type { StoryEntry } from '../rules/plan-story'
import { isSigned } from '../rules/plans'
import { storyWords } from '../rules/story-words'
import type { PrintDocument, Rich } from './blocks'
import { asSentence, shortNames } from './names'
import { shortId, shortSeal } from './record'

export interface StoryToPrint {
  plan: Plan
  story: readonly StoryEntry[]
  rep: { name: string }
  manager: string
  /** The title of its form. */
  heading: string
  /** The roles of both on its form, when they are not rep and coach. */
  roles: Roles
  t: Translate
  language: string
  now: Moment
}

/** The story of a plan on one page: when, what, who and why. It is not sealed. */
export function storyPage({
  plan,
  story,
  rep,
  manager,
  heading,
  roles,
  t,
  language,
  now
}: StoryToPrint): PrintDocument {
  const signed = isSigned(plan) ? plan : null
  const people = signed ? { rep: signed.rep.name, manager: signed.managerSignature.name } : { rep: rep.name, manager }
  const names = shortNames(people)
  const year = dateOf(now)
  const rows = story.map((entry): Rich[] => {
    const { what, why } = storyWords({ t, language }, entry, names)
    const on = dateOf(entry.at)
    const said = asSentence(what, names.rep, names.manager)
    return [[{ text: shortDate(on, language, year), spoken: longDate(on, language) }], said, why, entry.by]
  })
  const kicker =
    people.manager.trim() === ''
      ? t('story:kickerAlone', { heading, rep: people.rep })
      : roles.manager === undefined
        ? t('story:kicker', { heading, rep: people.rep, manager: people.manager })
        : t('story:kickerRole', { heading, rep: people.rep, manager: people.manager, role: roles.manager })
  return {
    title: t('print:document.title', { heading: t('story:heading'), name: people.rep }),
    author: people.manager,
    subject: plan.behavior.title,
    language,
    header: { left: t('story:heading'), right: t('story:status', { date: longDate(year, language) }) },
    footer: {
      left: t('story:footer', { id: shortId(plan.id) }),
      middle: signed ? t('print:footer.seal', { seal: shortSeal(signed.seal.hash) }) : t('print:footer.unsealed'),
      page: t('print:footer.page', { page: '{page}', pages: '{pages}' })
    },
    mark: null,
    blocks: [
      { type: 'kicker', text: kicker },
      { type: 'title', text: plan.behavior.title },
      {
        type: 'table',
        columns: [
          { label: t('story:when'), width: 13, align: 'left' },
          { label: t('story:what'), width: 33, align: 'left' },
          { label: t('story:whyColumn'), width: 38, align: 'left' },
          { label: t('story:who'), width: 16, align: 'left' }
        ],
        rows,
        blankRows: 0
      },
      { type: 'note', text: t('story:note'), closing: true }
    ],
    attachment: null
  }
}
