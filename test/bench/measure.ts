import { performance } from 'node:perf_hooks'

type Work = () => unknown

/** One value per round, in milliseconds unless the row says otherwise. */
export type Sample = readonly number[]

/** One line of the report: what was measured, the reference beside it, and the ratio to aim for. */
export interface Row {
  what: string
  ours: Sample
  yardstick?: { name: string; sample: Sample }
  /** The highest allowed ratio of our time to that of the reference. */
  target?: number
  /** The highest allowed value of ours, in its unit. */
  limit?: number
  /** `ms` unless stated otherwise. */
  unit?: 'ms' | 'MB' | 'kB'
  /** Anything else that was observed, such as memory. */
  note?: string
}

/** A part of the report. `run` makes what it needs and cleans up. */
export interface Bench {
  name: string
  run(): Promise<Row[]>
}

async function time(work: Work): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Runs both alternately, so that a slow minute of the machine affects both; the first round of each is not counted. */
export async function inTurn(rounds: number, ours: Work, theirs: Work): Promise<{ ours: Sample; theirs: Sample }> {
  const sample = { ours: [] as number[], theirs: [] as number[] }
  await ours()
  await theirs()
  for (let round = 0; round < rounds; round++) {
    sample.ours.push(await time(ours))
    sample.theirs.push(await time(theirs))
  }
  return sample
}

export async function alone(rounds: number, work: Work, warmUp = true): Promise<Sample> {
  const sample: number[] = []
  if (warmUp) await work()
  for (let round = 0; round < rounds; round++) sample.push(await time(work))
  return sample
}

/** The value below which a share of a sample lies; 0.5 for the median. */
export function quantile(sample: Sample, part: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}

const milliseconds = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0))

/** The ratio of both medians, with the middle half of the ratios per round. */
export function ratioOf(ours: Sample, theirs: Sample): { median: number; low: number; high: number } {
  const rounds = ours.flatMap((value, index) => {
    const other = theirs[index]
    return other === undefined || other === 0 ? [] : [value / other]
  })
  return {
    median: quantile(ours, 0.5) / quantile(theirs, 0.5),
    low: quantile(rounds, 0.25),
    high: quantile(rounds, 0.75)
  }
}

/** A row in words: `ours 3.10 ms · bare append 2.40 ms · 1.29× (1.20–1.41) · at most 1.50×`. */
export function rowText({ what, ours, yardstick, target, limit, unit = 'ms', note }: Row): string {
  const parts = [`${milliseconds(quantile(ours, 0.5))} ${unit} (p95 ${milliseconds(quantile(ours, 0.95))})`]
  if (limit !== undefined) parts.push(`at most ${limit} ${unit}${quantile(ours, 0.5) <= limit ? '' : ' MISSED'}`)
  if (yardstick) {
    const { median, low, high } = ratioOf(ours, yardstick.sample)
    parts.push(`${yardstick.name} ${milliseconds(quantile(yardstick.sample, 0.5))} ${unit}`)
    parts.push(`${median.toFixed(2)}× (${low.toFixed(2)}–${high.toFixed(2)})`)
    if (target !== undefined) parts.push(`at most ${target.toFixed(2)}×${median <= target ? '' : ' MISSED'}`)
  }
  if (note) parts.push(note)
  return `  ${what}: ${parts.join(' · ')}`
}
