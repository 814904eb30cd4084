import { z } from 'zod'

/** The means by which a program could send something to another computer. */
export const waysOut = ['requests', 'names', 'lines', 'proxies', 'system', 'fetches'] as const

const count = z.int().min(0)

/** Which of these means are available, looked up in the running program, and what was refused since its start (N-8). */
export const NetworkLook = z.object({
  open: z.record(z.enum(waysOut), z.boolean()),
  refused: z.object({ requests: count, pages: count, permissions: count, downloads: count })
})
export type NetworkLook = z.infer<typeof NetworkLook>
