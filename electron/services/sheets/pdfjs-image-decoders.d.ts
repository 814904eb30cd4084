/** What is used of the decoders of pdf.js, which come without types of their own in this place. */
declare module 'pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs' {
  export const VerbosityLevel: { ERRORS: number }
  export function setVerbosityLevel(level: number): void
  export class JpegImage {
    parse(data: Uint8Array): void
    /** Four bytes a pixel, at any size. */
    getData(to: { width: number; height: number; forceRGBA: true; isSourcePDF: boolean }): Uint8ClampedArray
  }
}
