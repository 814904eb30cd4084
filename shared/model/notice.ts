import { z } from 'zod'

/** Something a person should know about a workbook or the library; `code` names a text under `notices`. */
export const Notice = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
export type Notice = z.infer<typeof Notice>
