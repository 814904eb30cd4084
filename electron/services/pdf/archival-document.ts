import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import type { Moment } from '../../../shared/model/scalars'
import type { PrintDocument } from '../../../shared/print/blocks'
import { wellFormed } from './clean-text'

const program = 'Coachbook'

let kept: Uint8Array | null = null

/** The sRGB profile that comes with pdfkit, deflated once instead of for each file. */
function colorProfile(): Uint8Array {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfkit'))
  kept = kept ?? deflateSync(readFileSync(join(folder, 'data', 'sRGB_IEC61966_2_1.icc')))
  return kept
}

const xml = (text: string) => wellFormed(text).replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0) ?? 0};`)

const item = (tag: string, kind: 'Alt' | 'Seq', text: string) =>
  text === ''
    ? ''
    : `<dc:${tag}><rdf:${kind}><rdf:li${kind === 'Alt' ? ' xml:lang="x-default"' : ''}>${xml(text)}</rdf:li></rdf:${kind}></dc:${tag}>`

/**
 * The metadata that makes a PDF both PDF/A-3a and PDF/UA-1. pdfkit declares only one of the two, so the other is added
 * with the extension schema that PDF/A requires for it.
 */
const accessibility = `
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 that the document follows</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`

/** Sets everything that readers and archives learn about the file; the renderer adds the pages. */
export class ArchivalDocument extends PDFDocument {
  /**
   * Called by pdfkit, too, whose own version opens the profile by URL, which fails inside an application archive
   * (Electron 22). It is a property because pdfkit assigns its own to the object itself.
   */
  readonly _addColorOutputIntent = (): void => {
    const profile = this.ref({ N: 3, Length: 0, Filter: 'FlateDecode' })
    profile.end(colorProfile())
    const name: unknown = Object('sRGB IEC61966-2.1')
    const intent = this.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: name,
      OutputConditionIdentifier: name,
      DestOutputProfile: profile
    })
    intent.end(undefined)
    this._root.data.OutputIntents = [intent]
  }

  /** The operators of the open page. */
  private operators: string[] = []

  constructor(
    private readonly about: PrintDocument,
    private readonly created: Date,
    size: [number, number]
  ) {
    super({
      pdfVersion: '1.7',
      // PDF/A does not allow fields whose appearance the reader makes.
      ...(about.fillable ? {} : { subset: 'PDF/A-3a' as const }),
      tagged: true,
      displayTitle: true,
      lang: about.language,
      autoFirstPage: false,
      size,
      margin: 0,
      // No default font, because the standard fonts cannot be embedded.
      font: '',
      info: {
        Title: wellFormed(about.title),
        ...(about.author === '' ? {} : { Author: wellFormed(about.author) }),
        ...(about.subject === '' ? {} : { Subject: wellFormed(about.subject) }),
        Creator: program,
        Producer: program,
        CreationDate: created,
        ModDate: created
      }
    })
  }

  /**
   * Called by pdfkit when the document ends; its own version writes titles unescaped, and an `&` in a name breaks the
   * metadata.
   */
  _addInfo(): void {
    const { about } = this
    const at = `${this.created.toISOString().slice(0, 19)}Z`
    this.appendXML(`
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate><xmp:CreatorTool>${program}</xmp:CreatorTool></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${item('title', 'Alt', about.title)}${item('creator', 'Seq', about.author)}${item('description', 'Alt', about.subject)}<dc:language><rdf:Bag><rdf:li>${xml(about.language)}</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>${program}</pdf:Producer></rdf:Description>${accessibility}`)
  }

  /** Called by pdfkit for each operator; its own version makes a buffer for each. */
  override addContent(operators: string): this {
    this.operators.push(operators)
    return this
  }

  /** Called by pdfkit before a page begins and at the end of the document. */
  override flushPages(): void {
    if (this.operators.length > 0) this.page.write(this.operators.join('\n'))
    this.operators = []
    super.flushPages()
  }

  /** Called by pdfkit for each line of the file; its own version converts it character by character. */
  override _write(data: string | Uint8Array): void {
    super._write(typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data)
  }

  attach(): void {
    const { attachment } = this.about
    if (!attachment) return
    this.file(Buffer.from(attachment.text, 'utf8'), {
      name: attachment.name,
      type: attachment.mime,
      description: attachment.description,
      relationship: 'Source',
      creationDate: this.created,
      modifiedDate: this.created
    })
  }

  /** Ends the document and returns its bytes. */
  async bytes(): Promise<Uint8Array> {
    const chunks: Uint8Array[] = []
    return new Promise((resolve, reject) => {
      this.on('data', (chunk: Uint8Array) => chunks.push(chunk))
      this.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
      this.on('error', reject)
      this.end()
    })
  }
}

/** A moment in the form that the file stores, in UTC. */
export const dateInFile = (moment: Moment): Date => new Date(moment)
