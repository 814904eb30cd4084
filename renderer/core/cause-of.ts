import type { CommandInput } from '../../shared/commands'
import type { Id } from '../../shared/model/scalars'

/** A nested object in a command stands for what it changes: the record that it names, or else its fields. */
const named = (value: object): string =>
  'id' in value && typeof value.id === 'string' ? value.id : Object.keys(value).sort().join(' ')

/**
 * What a change is about: the record and its fields, without their new values. A second try at the same field has the
 * same cause; a change of another field has a different one.
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

/**
 * Whether a change that succeeded settles an earlier refusal: of the same change, or of an action on the same record,
 * which may be possible now.
 */
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
