import { z } from 'zod'

const Signed = z.looseObject({
  name: z.string(),
  stance: z.string(),
  at: z.string(),
  mark: z.looseObject({ method: z.string() })
})

/** The parts of a version 5 plan that tell what became of it; everything else is kept unread. */
const Told = z.looseObject({
  id: z.string(),
  cycle: z.string(),
  createdAt: z.string(),
  refines: z.string().nullable(),
  refinedBecause: z.string(),
  repSignature: Signed.nullable(),
  /** Missing in a draft. */
  managerSignature: Signed.optional(),
  ink: z.looseObject({ stance: z.string(), at: z.string(), by: z.string() }).optional()
})
type Told = z.infer<typeof Told>

const Cycle = z.looseObject({
  closed: z.looseObject({ at: z.string(), how: z.string(), reason: z.string() }).nullable()
})
const Records = z.record(z.string(), z.unknown())

/** When and by whom a plan was agreed to; null when the rep did not agree, or not yet. */
function agreedIn({ repSignature: rep, managerSignature: manager, ink }: Told): { at: string; by: string } | null {
  if (!rep || !manager) return null
  const onPaper = rep.mark.method === 'paper' || manager.mark.method === 'paper'
  if (onPaper && !ink) return null
  const stance = rep.mark.method === 'paper' ? ink?.stance : rep.stance
  if (stance !== 'agreed') return null
  return ink ? { at: ink.at, by: ink.by } : { at: manager.at, by: manager.name }
}

function endOf(plan: Told, plans: readonly Told[], cycles: Readonly<Record<string, unknown>>): object[] {
  if (!agreedIn(plan)) return []
  for (const { id, cycle, refinedBecause, ...other } of plans) {
    const agreed = cycle === plan.cycle && id > plan.id ? agreedIn({ id, cycle, refinedBecause, ...other }) : null
    if (agreed) return [{ what: 'superseded', ...agreed, because: refinedBecause, plan: id }]
  }
  const closed = Cycle.safeParse(cycles[plan.cycle]).data?.closed
  return closed ? [{ what: 'closed', at: closed.at, by: '', because: closed.reason, how: closed.how }] : []
}

/** What became of a sealed plan: refined, then superseded or closed. */
const eventsOf = (plan: Told, plans: readonly Told[], cycles: Readonly<Record<string, unknown>>): object[] => [
  ...plans
    .filter(({ refines }) => refines === plan.id)
    .map(({ id, createdAt, refinedBecause, managerSignature }) => ({
      what: 'refined',
      at: createdAt,
      by: managerSignature?.name ?? '',
      because: refinedBecause,
      plan: id
    })),
  ...endOf(plan, plans, cycles)
]

/**
 * The plans of a version 5 workbook, with what became of each as far as plans and cycles tell it. Who began to refine a
 * plan or closed a cycle was not stored then: it stays empty where no signature names them.
 */
export function storiedPlans(workbook: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const stored = Records.safeParse(workbook.plans).data ?? {}
  const cycles = Records.safeParse(workbook.cycles).data ?? {}
  const plans = Object.values(stored)
    .flatMap((plan) => Told.safeParse(plan).data ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const storied = plans.flatMap((plan): [string, object][] => {
    const events = plan.managerSignature ? eventsOf(plan, plans, cycles) : []
    return events.length > 0 ? [[plan.id, Object.assign({}, stored[plan.id], { events })]] : []
  })
  return { ...stored, ...Object.fromEntries(storied) }
}
