/** How many characters a text takes. Apart from the schemas, so that the window's first picture can name them, too. */
export const limits = { name: 200, line: 500, text: 20_000 } as const

/** So many words that a lock found in dialogs are kept at most; the earliest go first. */
export const mostLeftWords = 100

/** The most bytes of a PDF that is looked into. */
export const largestPdf = 50 * 1024 * 1024

/** The most pixels of a photo or scan that is read: more than telephones take, and 200 MB unfolded. */
export const mostPixels = 50_000_000

/** The most pages of a PDF that are looked through for sheets. */
export const mostSheets = 60

/** The most bytes of a pack. */
export const largestPack = 20 * 1024 * 1024

/** The most bytes of a table that is brought from a file, packed and unpacked, and the most rows of it. */
export const largestTable = 64 * 1024 * 1024
export const mostTableRows = 200_000

/** The most columns of a table that are looked at, and the most different names of people. */
export const mostColumns = 200
export const mostPeople = 2000

/** What a file can bring (D-3, D-5). */
export const bringKinds = ['observations', 'numbers', 'reps'] as const

/** In which order numbers stand in a date: `dmy` is day, month, year. */
export const dayOrders = ['dmy', 'mdy', 'ymd', 'ydm'] as const

/** How many steps a rating has. */
export const ratingSteps = 5

/** The largest number that a person can write down, above and below zero; up to it differences stay exact. */
export const largestAmount = 1e15

/** As many numbers of a rep as a look can hold (S3-3). */
export const mostMetrics = 7
