import { z } from 'zod'
import { type ActionId, actions } from '../actions'
import { NetworkLook } from '../model/network'
import { Left } from '../model/saving'
import { Settings } from '../model/settings'
import { placePattern, troubleLimits } from '../trouble'
import { none } from './shapes'

const AnyAction = z.custom<ActionId>((value) => actions.some(({ id }) => id === value))

const Told = z.object({
  name: z
    .string()
    .max(troubleLimits.name)
    .regex(/^[\w.-]+$/),
  code: z
    .string()
    .max(troubleLimits.code)
    .regex(/^[\w.-]*$/),
  at: z.array(z.string().max(troubleLimits.place).regex(placePattern)).max(troubleLimits.places)
})

/** The program as a whole: its window, menu, settings and log. */
export const programCalls = {
  'app.info': {
    input: none,
    output: z.object({ version: z.string(), platform: z.string(), locale: z.string(), runtime: z.string() })
  },
  /** What the program would need to send anything, and what was refused since the start. */
  'app.network': { input: none, output: NetworkLook },
  /** The page listens from now on; events that were held back until then are sent. */
  'app.ready': { input: none, output: none },
  /** Limits the menu to these actions while the screen is turned to a rep; null offers all again. */
  'menu.only': { input: z.object({ only: z.array(AnyAction).nullable() }), output: none },
  /** The answer to `window.closing`: everything that was being typed has been dispatched. */
  'window.flushed': { input: z.object({ left: Left }), output: none },
  /** A fault of the window for the log: its kind and its place in the program; anything else is refused. */
  'log.trouble': { input: z.object({ where: z.enum(['page', 'script', 'promise']), trouble: Told }), output: none },
  /** Shows the log file in its folder. */
  'log.show': { input: none, output: none },
  'settings.get': { input: none, output: Settings },
  'settings.change': { input: Settings.partial(), output: Settings },
  'files.show': { input: z.object({ file: z.string() }), output: none }
} as const
