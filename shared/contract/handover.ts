import { z } from 'zod'
import { Given, Handed } from '../model/handed'
import { pinLimits } from '../model/pin'
import { Id } from '../model/scalars'
import { none } from './shapes'

/** What a manager types to take the laptop back. */
const Pin = z.string().min(pinLimits.least).max(pinLimits.most)

/** Who has the laptop. */
export const handoverCalls = {
  /** Who has the laptop. While the rep has it, main answers only the calls of the rep's turn. */
  'handover.state': { input: none, output: z.object({ handed: Handed.nullable(), pin: z.boolean() }) },
  /**
   * Gives the laptop to the rep with a draft that is ready to be signed, or a one-on-one; the window is loaded anew. After a
   * one-on-one on the shared screen it begins with the page on which the laptop is handed back.
   */
  'handover.give': { input: z.object({ given: Given }), output: none },
  /** Both look at a one-on-one: a window that is loaded anew, also by a start, begins with the page in between. */
  'handover.share': { input: z.object({ workbook: Id, talk: Id }), output: none },
  /** From the page in between back to a one-on-one that is not over, which both look at again. */
  'handover.resume': { input: none, output: none },
  /** The rep goes between the own side and the page on which the laptop is handed back. */
  'handover.turn': { input: Handed.pick({ page: true }), output: none },
  /** The manager takes the laptop back; refused for another PIN than the one that is set. */
  'handover.takeBack': { input: z.object({ pin: z.string().max(pinLimits.most) }), output: none },
  /** Sets the PIN for taking the laptop back, or removes it. Refused while the rep has the laptop. */
  'handover.setPin': { input: z.object({ pin: Pin.nullable() }), output: none }
} as const
