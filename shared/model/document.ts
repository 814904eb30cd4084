import { z } from 'zod'
import { Hash, Id, Line, Moment, PlainDate } from './scalars'
import { NamedRep, Prepared, SaidUnder, Seal, Signature } from './signature'
import { signedByBoth } from './signed'
import { FieldValues } from './template'

/** The kinds of form that a document is made with; no rule of Coachbook depends on these forms. */
export const documentKinds = ['charter', 'free-form'] as const

const content = {
  id: Id,
  template: Hash,
  kind: z.enum(documentKinds),
  createdAt: Moment,
  /** Its title; when empty, it is called like its form. */
  title: Line,
  /** The date on the page. */
  on: PlainDate,
  values: FieldValues,
  private: z.object({ values: FieldValues })
}

const DraftDocument = z.object({
  ...content,
  status: z.literal('draft'),
  repSignature: Signature.nullable(),
  prepared: Prepared.nullable()
})
export type DraftDocument = z.infer<typeof DraftDocument>

/** Finished without signatures, because its form asks for none; it can be reopened. */
const DoneDocument = z.object({
  ...content,
  status: z.literal('done'),
  rep: NamedRep,
  finished: z.object({ by: Line, at: Moment }),
  seal: Seal
})
export type DoneDocument = z.infer<typeof DoneDocument>

const SignedDocument = z.object({
  ...content,
  status: z.literal('signed'),
  ...signedByBoth
})
export type SignedDocument = z.infer<typeof SignedDocument>

/** A charter or a free form, filled in for one rep (S2-3). Only a draft can be written to. */
export const Document = z.discriminatedUnion('status', [DraftDocument, DoneDocument, SignedDocument])
export type Document = z.infer<typeof Document>

/** What a rep said under the draft of a document. It is kept with the rep, since a draft can be deleted. */
export const SetAsideDocument = z.object({ document: Id, ...SaidUnder.shape })
export type SetAsideDocument = z.infer<typeof SetAsideDocument>

type DocumentStart = Pick<DraftDocument, 'id' | 'template' | 'kind' | 'createdAt' | 'on'>

/** An empty draft that nobody has signed. */
export const newDocument = ({ id, template, kind, createdAt, on }: DocumentStart): DraftDocument => ({
  id,
  status: 'draft',
  template,
  kind,
  createdAt,
  title: '',
  on,
  values: {},
  private: { values: {} },
  repSignature: null,
  prepared: null
})
