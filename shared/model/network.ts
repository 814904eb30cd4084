import { z } from 'zod'

/** What a program needs to send something to another machine. */
export const waysOut = ['requests', 'names', 'lines', 'proxies', 'system', 'fetches'] as const

const count = z.int().min(0)

/** What of it is there (`true`), looked up as the program runs, and what was refused since its start (N-8). */
export const NetworkLook = z.object({
  open: z.record(z.enum(waysOut), z.boolean()),
  refused: z.object({ requests: count, pages: count, permissions: count, downloads: count })
})
export type NetworkLook = z.infer<typeof NetworkLook>
