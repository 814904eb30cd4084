import { RuleError } from '../../../shared/errors'
import type { Translator } from '../../../shared/messages'
import { paperLanguage } from '../../../shared/messages/languages'
import type { KeptPdf, KeptState } from '../../../shared/model/kept-pdf'
import type { Hash, Id } from '../../../shared/model/scalars'
import { isLarge, type Paper, paperOf, sizeOf } from '../../../shared/model/settings'
import type { Workbook } from '../../../shared/model/workbook'
import { editions } from '../../../shared/print/editions'
import type { Rendered } from '../pdf/pdf-service'
import { digestOf, findAttachment, keepAttachment } from '../storage/attachments'
import { FileFault, type Files } from '../storage/files'
import type { AsSigned, PlanPages } from './plan-pages'
import type { RecordPages } from './record-pages'

/** A record that both sign. */
export interface SignedRef {
  kind: 'plan' | 'document' | 'addendum'
  id: Id
}

/** A page to show, print or save, and whether it is the PDF from the signing. */
export type SignedPage = Pick<Rendered, 'pdf' | 'pages' | 'missingGlyphs'> & { paper: Paper; kept: KeptState }

/** What was found of a kept PDF; `path`: a file with other content in its place, if there is one. */
export interface KeptLook {
  kept: KeptState
  page: SignedPage | null
  path: string | null
}

/** The PDFs of signed records as they were when both had signed. */
export interface SignedPages {
  /** Draws the page of a sealed record and keeps it with the workbook; null when it cannot be drawn or kept. */
  keep(workbook: Workbook, folder: string, of: SignedRef, paper: Paper): Promise<{ seal: Hash; pdf: KeptPdf } | null>
  /** Looks for the kept bytes, and if they are missing draws them again in the same way. */
  look(workbook: Workbook, folder: string, of: SignedRef): Promise<KeptLook>
  /**
   * The signed bytes if they can be had. Otherwise, and when large print is wanted that they are not in, a page drawn
   * from the record.
   */
  page(workbook: Workbook, folder: string, of: SignedRef, paper: Paper): Promise<SignedPage>
  /**
   * The same page, drawn again if that gives the same bytes: the program knows more about what it has drawn than about
   * a file.
   */
  forPrinter(workbook: Workbook, folder: string, of: SignedRef, paper: Paper): Promise<SignedPage>
}

interface SignedPagesOptions {
  files: Files
  pages: PlanPages
  records: RecordPages
  translator(): Translator
  /** The version of this program. */
  version: string
}

function signedIn(workbook: Workbook, { kind, id }: SignedRef) {
  const { plans, documents, addenda } = workbook
  const found = kind === 'plan' ? plans[id] : kind === 'document' ? documents[id] : addenda[id]
  return found && 'managerSignature' in found ? found : null
}

/** Null when the page could not be drawn or kept; other errors are thrown again. */
function nullIfRefused(error: unknown): null {
  if (error instanceof FileFault || error instanceof RuleError) return null
  throw error
}

/** The language of a signed record on paper: that of its form, or its own. */
function languageOf({ templates }: Workbook, signed: NonNullable<ReturnType<typeof signedIn>>): string | undefined {
  return 'template' in signed ? templates[signed.template]?.language : signed.language
}

export function createSignedPages({ files, pages, records, translator, version }: SignedPagesOptions): SignedPages {
  const draw = (workbook: Workbook, { kind, id }: SignedRef, paper: Paper, asSigned?: AsSigned) =>
    kind === 'plan' ? pages.draw(workbook, id, paper, asSigned) : records.draw(workbook, { kind, id }, paper, asSigned)

  const keptOf = (hash: Hash, drawn: Rendered, paper: Paper, language: string): KeptPdf => ({
    hash,
    bytes: drawn.pdf.length,
    pages: drawn.pages,
    paper: sizeOf(paper),
    ...(isLarge(paper) && { large: true as const }),
    language,
    version,
    ...(drawn.missingGlyphs.length > 0 && { missingGlyphs: drawn.missingGlyphs.slice(0, 500) })
  })

  async function look(workbook: Workbook, folder: string, of: SignedRef): Promise<KeptLook> {
    const kept = signedIn(workbook, of)?.kept
    if (!kept) return { kept: 'none', page: null, path: null }
    const { pages, missingGlyphs = [], language } = kept
    const paper = paperOf(kept.paper, kept.large === true)
    const found = await findAttachment(files, folder, { ...kept, ending: 'pdf' })
    if (found.is === 'same')
      return { kept: 'same', page: { pdf: found.bytes, pages, missingGlyphs, paper, kept: 'same' }, path: null }
    const path = found.is === 'changed' ? found.path : null
    for (const edition of editions) {
      const drawn = await draw(workbook, of, paper, { language, edition }).catch(nullIfRefused)
      if (drawn === null || digestOf(drawn.pdf) !== kept.hash) continue
      const state = `${found.is}-redrawn` as const
      return { kept: state, page: { pdf: drawn.pdf, pages, missingGlyphs, paper, kept: state }, path }
    }
    return { kept: found.is, page: null, path }
  }

  async function page(workbook: Workbook, folder: string, of: SignedRef, paper: Paper): Promise<SignedPage> {
    const found = await look(workbook, folder, of)
    const own = found.page
    if (own && (!isLarge(paper) || isLarge(own.paper))) return own
    // A signed page stays on its paper size, and a copy in large print uses the same.
    const to = own ? paperOf(sizeOf(own.paper), true) : paper
    const { pdf, pages, missingGlyphs } = await draw(workbook, of, to)
    return { pdf, pages, missingGlyphs, paper: to, kept: own ? 'large-copy' : found.kept }
  }

  return {
    look,
    async keep(workbook, folder, of, paper) {
      const signed = signedIn(workbook, of)
      const wanted = signed && languageOf(workbook, signed)
      if (!signed || !wanted) return null
      const language = paperLanguage(wanted, translator().language)
      try {
        const drawn = await draw(workbook, of, paper, { language })
        const hash = digestOf(drawn.pdf)
        await keepAttachment(files, folder, { hash, bytes: drawn.pdf.length, ending: 'pdf' }, drawn.pdf)
        return { seal: signed.seal.hash, pdf: keptOf(hash, drawn, paper, language) }
      } catch (error) {
        // Signing does not fail because of a missing font or a full disk: the record is what counts.
        return nullIfRefused(error)
      }
    },
    page,
    async forPrinter(workbook, folder, of, paper) {
      const found = await page(workbook, folder, of, paper)
      const language = signedIn(workbook, of)?.kept?.language
      if (found.kept !== 'same' || language === undefined) return found
      const drawn = await draw(workbook, of, found.paper, { language }).catch(nullIfRefused)
      return drawn && digestOf(drawn.pdf) === digestOf(found.pdf) ? { ...found, pdf: drawn.pdf } : found
    }
  }
}
