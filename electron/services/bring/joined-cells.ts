import type { Joined } from '../../../shared/bring/table'

const ranges = /<(?:\w+:)?mergeCell\s[^>]*?\bref="\$?([A-Z]{1,3})\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})"/g

const placeOf = (letters: string): number =>
  [...letters].reduce((place, one) => place * 26 + one.charCodeAt(0) - 64, 0) - 1

/** The cells of a sheet (its XML) that are merged over several rows; those merged within one row do not matter. */
export function joinedIn(sheet: string): Joined[] {
  const joined: Joined[] = []
  for (const [, column = '', first = '', last = ''] of sheet.matchAll(ranges))
    if (first !== last) joined.push({ place: placeOf(column), first: Number(first) - 1, last: Number(last) - 1 })
  return joined
}
