import { z } from 'zod'
import { Proposer } from './field-of-work'
import { Action, CoachingDate } from './plan'
import { Roles } from './roles'
import { Hash, Id, Line, Moment, PlainDate, Text } from './scalars'
import { Prepared, Signature } from './signature'
import { signedByBoth } from './signed'

/**
 * The plan that an addendum is added to, as it was signed. The seal of the plan is part of what both sign in the
 * addendum, so the addendum's seal covers it, too.
 */
const Original = z.object({
  plan: Id,
  number: z.int().min(1),
  /** The title of the behavior that the plan is about. */
  title: Line,
  signedOn: PlainDate,
  seal: Hash
})

const content = {
  id: Id,
  createdAt: Moment,
  /** The language of the page: that of the plan's form. */
  language: z.string().min(2).max(35),
  /** The roles of the two on the plan's form, when they are not rep and coach. */
  roles: Roles.optional(),
  /** 1 for the first addendum of its plan. */
  number: z.int().min(1),
  original: Original,
  because: Text,
  askedBy: Proposer,
  /** What is agreed from now on, in words. */
  words: Text,
  /** All actions and dates that are to hold, including those of before that stay. */
  actions: z.array(Action).max(60),
  coachingDates: z.array(CoachingDate).max(60)
}

const DraftAddendum = z.object({
  ...content,
  status: z.literal('draft'),
  repSignature: Signature.nullable(),
  prepared: Prepared.nullable()
})
export type DraftAddendum = z.infer<typeof DraftAddendum>

const SignedAddendum = z.object({
  ...content,
  status: z.literal('signed'),
  ...signedByBoth
})
export type SignedAddendum = z.infer<typeof SignedAddendum>

/** What both add to a signed plan, whose own page stays as it is. Only a draft can be written to. */
export const Addendum = z.discriminatedUnion('status', [DraftAddendum, SignedAddendum])
export type Addendum = z.infer<typeof Addendum>

type AddendumStart = Pick<
  DraftAddendum,
  | 'id'
  | 'createdAt'
  | 'language'
  | 'roles'
  | 'number'
  | 'original'
  | 'because'
  | 'askedBy'
  | 'actions'
  | 'coachingDates'
>

/** A draft with the actions and dates in force when it is begun, without words of its own and without signatures. */
export const newAddendum = (begun: AddendumStart): DraftAddendum => ({
  ...begun,
  status: 'draft',
  words: '',
  repSignature: null,
  prepared: null
})
