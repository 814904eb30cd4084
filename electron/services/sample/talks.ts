import { dateOf } from '../../../shared/dates'
import type { Id } from '../../../shared/model/scalars'
import type { Pulse, Reach } from '../../../shared/model/session'
import type { Talk } from './content'
import type { Telling } from './telling'

type Marks = NonNullable<Talk['pulse']>[0]
type Reached = NonNullable<Talk['reached']>[0]

const pulseOf = ([value, alliance, solutions, goals, followUp]: Marks): Pulse => ({
  value,
  alliance,
  solutions,
  goals,
  followUp
})
const reachOf = ([awareness, responsibility, empowerment]: Reached): Reach => ({
  awareness,
  responsibility,
  empowerment
})

/** What is known when a one-on-one is planned. */
const planned = (telling: Telling, { type, mode, purpose, context, activity, account, deal, about }: Talk) => ({
  type,
  mode,
  purpose,
  context,
  activity,
  about,
  account: account === null ? null : (telling.accounts[account]?.id ?? null),
  deal: deal === null ? null : (telling.deals[deal] ?? null)
})

/** What was said in a one-on-one. */
function said(telling: Telling, talk: Talk) {
  const { facts, questions, agreed, reached, pulse, strategy } = talk
  const { groundRules, opening, namedByRep, seenByManager, intervention, tellingReason, repComment } = talk
  const { notes, listened, asked, feedbackToCoach } = talk
  return {
    groundRules,
    opening,
    namedByRep,
    seenByManager,
    intervention,
    tellingReason,
    repComment,
    facts: facts.map(([sign, text, source]) => ({ id: telling.id(), sign, text, source })),
    questions: questions.map(([stage, purpose, text, words]) => ({ id: telling.id(), stage, purpose, text, words })),
    ...(strategy ? { strategy } : {}),
    ...(agreed
      ? {
          agreed: {
            level: agreed.level,
            improve: agreed.improve,
            why: agreed.why,
            by: telling.parts.calendar.on(agreed.byIn),
            changes: agreed.changes
          }
        }
      : {}),
    ...(reached ? { reached: { manager: reachOf(reached[0]), rep: reachOf(reached[1]) } } : {}),
    ...(pulse ? { pulse: { manager: pulseOf(pulse[0]), rep: pulseOf(pulse[1]) } } : {}),
    private: { notes, listened, asked, feedbackToCoach }
  }
}

/** Adds a one-on-one with everything that was said; if the story has it, the rep's yes comes out of it. */
function planTalk(telling: Telling, talk: Talk): void {
  const { calendar, forms } = telling.parts
  const { ago, minutes, key } = talk
  const [hour, minute] = telling.rep.meets
  const when = calendar.at(ago, hour, minute)
  const template = talk.type === 'coaching-talk' && talk.mode !== 'human' ? forms.talk : null
  const id: { value: Id | null } = { value: null }
  telling.at(calendar.at(Math.max(1, ago + 3), 9), () => {
    id.value = telling.id()
    telling.talks.set(key, id.value)
    telling.run({ type: 'session.plan', id: id.value, when, template, changes: planned(telling, talk) })
  })
  if (ago < 0) return
  telling.at(when, () => {
    if (id.value) telling.run({ type: 'session.start', id: id.value })
  })
  telling.at(calendar.at(ago, hour, minute + minutes), () => {
    const session = id.value
    if (!session) return
    telling.run(
      { type: 'session.edit', id: session, changes: said(telling, talk) },
      { type: 'session.finish', id: session, minutes }
    )
    const words = telling.rep.cycles.find(({ agreed }) => agreed?.talk === key)?.agreed?.words
    if (words === undefined) return
    const on = dateOf(when)
    telling.run({ type: 'cycle.recordAgreement', session, agreed: true, on, words, minutes: null })
  })
}

/** The same marks, but with a lower mark of the rep for the value of the one-on-one. */
function seenApart(pulse: { manager: Pulse; rep: Pulse }, lower: number): { manager: Pulse; rep: Pulse } {
  const { manager, rep } = pulse
  return lower === 0 ? pulse : { manager, rep: { ...rep, value: Math.max(1, (manager.value ?? lower) - lower) } }
}

/** Adds the short one-on-ones of ordinary weeks, and now and then one that was not planned. */
function planWeekly(telling: Telling, every: number): void {
  const { rep, random, parts } = telling
  const offset = Math.floor(random() * parts.weekly.length)
  let count = 0
  for (let ago = rep.joined - 9; ago > 6; ago -= every + Math.floor(random() * 5) - 2) {
    const isNear = rep.talks.some((talk) => Math.abs(talk.ago - ago) < 6)
    if (isNear) continue
    count += 1
    const words = parts.weekly[(offset + count) % parts.weekly.length] ?? parts.weekly[0]
    const impromptu = count % 5 === 0
    const minutes = impromptu ? 8 : 14 + Math.floor(random() * 16)
    const mark = () => Math.min(5, 3 + Math.floor(random() * 2 + (rep.joined - ago) / rep.joined))
    const marks = (): Pulse => pulseOf([mark(), mark(), mark(), mark(), mark()])
    const [hour, minute] = rep.meets
    const when = parts.calendar.at(ago, hour, minute)
    telling.at(parts.calendar.at(ago, hour, minute + minutes), () => {
      const id = telling.id()
      telling.run(
        {
          type: 'session.plan',
          id,
          when,
          impromptu,
          changes: {
            type: words.type,
            mode: words.mode,
            purpose: words.purpose,
            about: words.about,
            facts: [
              { id: telling.id(), sign: 'plus', text: words.plus, source: words.plusSource },
              { id: telling.id(), sign: 'minus', text: words.minus, source: words.minusSource }
            ],
            questions: [{ id: telling.id(), stage: 'open', purpose: 'diagnose', text: words.open, words: words.words }],
            intervention: 'coach',
            repComment: impromptu ? '' : words.comment,
            ...(impromptu ? {} : { pulse: seenApart({ manager: marks(), rep: marks() }, rep.lower) })
          }
        },
        { type: 'session.finish', id, minutes }
      )
    })
  }
}

export function planTalks(telling: Telling): void {
  for (const talk of telling.rep.talks) planTalk(telling, talk)
  if (telling.rep.weekly !== undefined) planWeekly(telling, telling.rep.weekly)
}
