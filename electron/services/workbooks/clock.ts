import type { Moment } from '../../../shared/model/scalars'

const two = (number: number) => String(Math.trunc(Math.abs(number))).padStart(2, '0')

/** A moment by this computer's clock, with its offset: `2026-11-22T09:30:00+01:00`. */
export function localMoment(date: Date = new Date()): Moment {
  const offset = -date.getTimezoneOffset()
  const local = new Date(date.getTime() + offset * 60_000)
  return `${local.toISOString().slice(0, 19)}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`
}
