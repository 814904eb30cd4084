import type { Telling } from './telling'

/** Adds what is there from the beginning: accounts, deals, what the rep was not trained on. */
function planBeginning(telling: Telling): void {
  const { rep, parts, accounts, deals } = telling
  const { calendar } = parts
  telling.at(calendar.at(rep.joined, 8), () => {
    for (const { id, name } of accounts) telling.run({ type: 'account.add', id, name })
    for (const behavior of rep.untrained) telling.run({ type: 'rep.setTrained', behavior, on: null })
  })
  for (const [index, { name, account, stage, value, nextStep, closeIn, outcome }] of rep.deals.entries()) {
    const id = deals[index]
    if (id === undefined) continue
    const closeOn = closeIn === null ? null : calendar.on(-closeIn)
    const changes = { account: accounts[account]?.id ?? null, stage, value, nextStep, closeOn, outcome }
    telling.at(calendar.at(rep.joined, 8, 30), () => telling.run({ type: 'deal.add', id, name, changes }))
  }
}

function planCalls(telling: Telling): void {
  const { rep, parts, accounts, deals } = telling
  for (const { ago, account, deal, plan, debrief } of rep.calls) {
    const when = parts.calendar.at(ago, 10)
    // Around a weekend, the working day before may be the same day, so this looks further back.
    const eve = [1, 2, 3].find((days) => parts.calendar.on(ago + days) < parts.calendar.on(ago)) ?? 3
    telling.at(parts.calendar.at(Math.max(1, ago + eve), 16), () => {
      const id = telling.id()
      telling.calls.set(ago, id)
      telling.run(
        {
          type: 'call.start',
          id,
          template: parts.forms.call,
          when,
          account: accounts[account] ?? null,
          deal: deal === null ? null : (deals[deal] ?? null)
        },
        { type: 'call.edit', id, changes: { activity: 'calls' } },
        { type: 'call.plan', id, words: plan }
      )
      if (debrief === null) return
      telling.at(parts.calendar.at(ago, 11, 30), () => telling.run({ type: 'call.debrief', id, words: debrief }))
    })
  }
}

function planTrainings(telling: Telling): void {
  const { rep, parts } = telling
  for (const { title, ago, behaviors, note } of rep.trainings)
    telling.at(parts.calendar.at(ago, 17), () =>
      telling.run({ type: 'training.write', id: telling.id(), title, on: parts.calendar.on(ago), behaviors, note })
    )
}

function planRouted(telling: Telling): void {
  const { rep, parts } = telling
  for (const { ago, where, text, to, settledAgo } of rep.routed)
    telling.at(parts.calendar.at(ago, 18), () => {
      const id = telling.id()
      telling.run({ type: 'routed.write', id, on: parts.calendar.on(ago), where, text, to })
      if (settledAgo === null) return
      telling.at(parts.calendar.at(settledAgo, 18), () => telling.run({ type: 'routed.settle', id, settled: true }))
    })
}

/** Adds how both see the rep, how sure the rep feels, and the manager's own notes. */
function planViews(telling: Telling): void {
  const { rep, parts } = telling
  for (const { behavior, ago, value } of rep.confidences)
    telling.at(parts.calendar.at(ago, 16, 30), () =>
      telling.run({ type: 'confidence.note', id: telling.id(), behavior, on: parts.calendar.on(ago), value })
    )
  telling.at(parts.calendar.at(Math.min(rep.joined - 5, 40), 17), () => {
    if (rep.views) {
      telling.run(
        { type: 'rep.view', party: 'rep', changes: rep.views.rep },
        { type: 'rep.view', party: 'manager', changes: rep.views.manager }
      )
    }
    if (rep.segment) telling.run({ type: 'rep.setSegment', segment: rep.segment })
    if (rep.notes !== '') telling.run({ type: 'notes.write', notes: rep.notes })
  })
}

export function planSurroundings(telling: Telling): void {
  planBeginning(telling)
  planCalls(telling)
  planTrainings(telling)
  planRouted(telling)
  planViews(telling)
}
