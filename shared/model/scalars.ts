import { z } from 'zod'
import { largestAmount, limits } from '../limits'
import { cleanName, isNameless, isPlainDate, wellFormed } from '../written'

/** UUIDv7: ids sort by time of creation. */
export const Id = z.uuidv7()
export type Id = z.infer<typeof Id>

/** `YYYY-MM-DD`, a date that exists. */
export const PlainDate = z.string().refine(isPlainDate)
export type PlainDate = z.infer<typeof PlainDate>

/** ISO 8601 with offset, such as `2026-11-22T09:30:00+01:00`; its first ten characters are the local date. */
export const Moment = z.iso.datetime({ offset: true })
export type Moment = z.infer<typeof Moment>

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/)
export type Hash = z.infer<typeof Hash>

/**
 * A short stable name inside a template or pack: `asks-open-questions`. Values are stored in plain objects under such
 * names, so the two names that every object has are refused.
 */
export const Slug = z.string().regex(/^(?!(?:constructor|prototype)$)[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/)

/** `1.2.0`. */
export const Version = z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/)

/** A BCP 47 language tag such as `en` or `de-AT`. */
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/)

/** What somebody wrote. A lone surrogate cannot be sealed (RFC 8785) and is replaced. */
const written = () => z.string().overwrite(wellFormed)

/** A name or title: one line, not empty, at most 200 characters. */
export const Name = written().trim().min(1).max(limits.name)

const given = (most: number) =>
  z
    .string()
    .overwrite((name) => (isNameless(name) ? '' : cleanName(name)))
    .min(1)
    .max(most)

/** A name that somebody enters, cleaned to visible characters; stored names are not touched. */
export const GivenName = given(limits.name)

/** As `GivenName`, up to 500 characters. */
export const GivenLine = given(limits.line)

/** A name while it is being written; it may be empty. */
export const DraftName = written().max(limits.name)

/** One line, may be empty, at most 500 characters. */
export const Line = written().max(limits.line)

/** Running text, may be empty, at most 20,000 characters. */
export const Text = written().max(limits.text)

/** A number of the business: a count, a share, a price. */
export const Amount = z.number().min(-largestAmount).max(largestAmount)
