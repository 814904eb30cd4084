/** How many characters a text takes. Apart from the schemas, so that the window's first picture can name them, too. */
export const limits = { name: 200, line: 500, text: 20_000 } as const

/** The most bytes of a PDF that is looked into. */
export const largestPdf = 50 * 1024 * 1024
