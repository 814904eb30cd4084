import { z } from 'zod'
import { Given, Handed } from '../model/handed'
import { pinLimits } from '../model/pin'
import { Id } from '../model/scalars'
import { none } from './shapes'

/** A PIN for taking the laptop back. */
const Pin = z.string().min(pinLimits.least).max(pinLimits.most)

/** Who has the laptop. */
export const handoverCalls = {
  /** Who has the laptop. While the rep has it, main answers only the calls of the rep's turn. */
  'handover.state': { input: none, output: z.object({ handed: Handed.nullable(), pin: z.boolean() }) },
  /**
   * Hands the laptop to the rep with a draft that is ready to be signed, or a one-on-one; the window is reloaded. After
   * a one-on-one on the shared screen it begins with the page on which the laptop is handed back.
   */
  'handover.give': { input: z.object({ given: Given }), output: none },
  /** Both look at a one-on-one: from now on a reloaded or restarted window begins with the page in between. */
  'handover.share': { input: z.object({ workbook: Id, talk: Id }), output: none },
  /** Returns from the page in between to a one-on-one that is not over and that both look at again. */
  'handover.resume': { input: none, output: none },
  /** The rep moves between the rep's own side and the page on which the laptop is handed back. */
  'handover.turn': { input: Handed.pick({ page: true }), output: none },
  /** The manager takes the laptop back; refused when the PIN is wrong. */
  'handover.takeBack': { input: z.object({ pin: z.string().max(pinLimits.most) }), output: none },
  /** Sets or removes the PIN for taking the laptop back. Refused while the rep has the laptop. */
  'handover.setPin': { input: z.object({ pin: Pin.nullable() }), output: none }
} as const
