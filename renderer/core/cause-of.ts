import type { CommandInput } from '../../shared/commands'
import type { Id } from '../../shared/model/scalars'

/** An object under a command stands for what it changes: the record that it names, or the fields. */
const named = (value: object): string =>
  'id' in value && typeof value.id === 'string' ? value.id : Object.keys(value).sort().join(' ')

/**
 * What a change is about: the record and its fields, without what they are to hold. A second try at one field is about
 * the same as the first, one at another field is not.
 */
export const causeOf = (workbook: Id, { type, ...input }: CommandInput): string =>
  JSON.stringify([
    workbook,
    type,
    ...Object.entries(input)
      .filter(([key, value]) => key === 'id' || key === 'behavior' || (typeof value === 'object' && value !== null))
      .map(([key, value]) => [key, typeof value === 'object' ? named(value) : value])
  ])

type About = [workbook: Id, type: string, ...fields: [key: string, value: string][]]

const isNamed = ([key]: [string, string]) => key === 'id'

/** What a done change settles: a refusal of the same, and of a deed on its record, since that may be possible by now. */
export function settles(done: string, refused: string): boolean {
  if (done === refused || !done.startsWith('[') || !refused.startsWith('[')) return done === refused
  const [workbook, , ...changed]: About = JSON.parse(done)
  const [of, , ...tried]: About = JSON.parse(refused)
  const record = changed.find(isNamed)?.[1]
  return (
    workbook === of &&
    record !== undefined &&
    tried.every((one) => isNamed(one) && one[1] === record) &&
    tried.length > 0
  )
}
