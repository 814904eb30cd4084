import { z } from 'zod'
import { Text } from '../scalars'
import { base, fieldKind } from './kind'

/** Words of the template itself, in a small part of Markdown. */
export const guidance = fieldKind({
  schema: (least) => z.object({ ...base, type: z.literal('guidance'), text: Text.min(least) }),
  holds: null,
  fits: () => false,
  asks: false,
  lined: false,
  settings: ({ text }) => ({ words: text }),
  problems: ({ text }) => (text.trim() === '' ? ['no-words'] : [])
})
