import type { KnownWorkbook } from '../../../shared/bring/plan'
import { observationPrint } from '../../../shared/bring/print-of'
import { dateOf } from '../../../shared/dates'
import type { BringKind } from '../../../shared/model/bring'
import type { Id } from '../../../shared/model/scalars'
import type { Workbooks } from '../workbooks/contract'

/** How many observations are read before other calls get their turn. */
const lot = 1000

export const pause = () => new Promise<void>((resolve) => setImmediate(resolve))

/** What a plan has to know of workbooks; the answer for each is kept until the workbook changes. */
export class KnownWorkbooks {
  private readonly held = new Map<string, KnownWorkbook>()

  constructor(private readonly workbooks: Pick<Workbooks, 'open'>) {}

  async of(ids: readonly Id[], what: BringKind): Promise<KnownWorkbook[]> {
    const known: KnownWorkbook[] = []
    for (const id of ids) known.push(await this.one(id, what))
    return known
  }

  private async one(id: Id, what: BringKind): Promise<KnownWorkbook> {
    const { workbook, seq } = await this.workbooks.open(id)
    const key = `${id} ${seq} ${what}`
    const there = this.held.get(key)
    if (there) return there
    const prints: number[] = []
    if (what === 'observations') {
      let count = 0
      for (const { when, account, ratings, flags, ...seen } of Object.values(workbook.observations)) {
        const name = (account !== null && workbook.accounts[account]?.name) || ''
        const flagged = flags.map(({ behavior, note }) => ({ behavior, rating: Number(note) || 0 }))
        prints.push(observationPrint({ ...seen, day: dateOf(when), account: name, ratings: [...ratings, ...flagged] }))
        if (++count % lot === 0) await pause()
      }
    }
    const metrics = Object.values(workbook.metrics).map(({ id: metric, name, unit, period, values }) => ({
      id: metric,
      name,
      unit,
      period,
      values: { ...values }
    }))
    await pause()
    const made = { id, prints, trained: structuredClone(workbook.rep.trainedOn), metrics }
    this.held.set(key, made)
    return made
  }
}
