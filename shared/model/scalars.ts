import { z } from 'zod'
import { limits } from '../limits'
import { cleanName, isNameless, wellFormed } from '../written'

/** UUIDv7: sorts by time of creation. */
export const Id = z.uuidv7()
export type Id = z.infer<typeof Id>

const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const daysIn = (year: number, month: number) =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

function isRealDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

const dateShape = /^[12]\d{3}-\d{2}-\d{2}$/

/** Whether a text is a `PlainDate`, without the schema: tables ask it of each cell. */
export const isPlainDate = (text: string): boolean => dateShape.test(text) && isRealDate(text)

/** `YYYY-MM-DD`, a date that exists. */
export const PlainDate = z.string().regex(dateShape).refine(isRealDate)
export type PlainDate = z.infer<typeof PlainDate>

/** ISO 8601 with offset, such as `2026-11-22T09:30:00+01:00`; its first ten characters are the local date. */
export const Moment = z.iso.datetime({ offset: true })
export type Moment = z.infer<typeof Moment>

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/)
export type Hash = z.infer<typeof Hash>

/**
 * A short stable name inside a template or pack: `asks-open-questions`. Values lie in plain objects under such names, so
 * the two that every object answers to are refused.
 */
export const Slug = z.string().regex(/^(?!(?:constructor|prototype)$)[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/)

/** `1.2.0`. */
export const Version = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/)

/** A BCP 47 language tag such as `en` or `de-AT`. */
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/)

/** What somebody wrote. Half of a sign in two parts cannot be sealed (RFC 8785) and is replaced. */
const written = () => z.string().overwrite(wellFormed)

/** A name or title: one line, not empty, at most 200 characters. */
export const Name = written().trim().min(1).max(limits.name)

const given = (most: number) =>
  z
    .string()
    .overwrite((name) => (isNameless(name) ? '' : cleanName(name)))
    .min(1)
    .max(most)

/** A name as somebody gives it, of signs that can be seen; what was stored before stays as it is. */
export const GivenName = given(limits.name)

/** The same of up to 500 characters. */
export const GivenLine = given(limits.line)

/** A name while it is being written: it may still be missing. */
export const DraftName = written().max(limits.name)

/** One line, may be empty, at most 500 characters. */
export const Line = written().max(limits.line)

/** Running text, may be empty, at most 20,000 characters. */
export const Text = written().max(limits.text)

/** The largest number that a person can write down, above and below zero; up to it differences stay exact. */
export const largestAmount = 1e15

/** A number of the business: a count, a share, a price. */
export const Amount = z.number().min(-largestAmount).max(largestAmount)
