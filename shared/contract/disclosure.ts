import { z } from 'zod'
import { PrivateKind, privateKinds } from '../model/disclosure'
import { Id } from '../model/scalars'
import { Paper } from '../model/settings'
import { Page, Printed, WrittenFile } from './shapes'

/** `included`: private words that are given out nevertheless. */
const Asked = z.object({ workbook: Id, included: z.array(PrivateKind).max(privateKinds.length), paper: Paper })

/** What a rep gets who asks what is kept about them. */
export const disclosureCalls = {
  'disclosure.page': { input: Asked, output: Page },
  /** Asks where to save the PDF; null when the person cancels. */
  'disclosure.export': { input: Asked, output: WrittenFile.nullable() },
  'disclosure.print': { input: Asked, output: Printed }
} as const
