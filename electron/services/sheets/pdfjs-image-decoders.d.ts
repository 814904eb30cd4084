/** The used part of pdf.js's decoders, which have no types of their own here. */
declare module 'pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs' {
  export const VerbosityLevel: { ERRORS: number }
  export function setVerbosityLevel(level: number): void
  export class JpegImage {
    parse(data: Uint8Array): void
    /** The note of Adobe about how colors are stored, known after parsing. */
    adobe?: object | null
    /** Four bytes per pixel, at any size. */
    getData(to: { width: number; height: number; forceRGBA: true; isSourcePDF: boolean }): Uint8ClampedArray
  }
}
