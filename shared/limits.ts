/** How many characters a text takes. Apart from the schemas, so that the window's first picture can name them, too. */
export const limits = { name: 200, line: 500, text: 20_000 } as const
