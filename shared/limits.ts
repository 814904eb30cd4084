/**
 * How many characters a text may have. Kept apart from the schemas, so that the window's first picture can use them,
 * too.
 */
export const limits = { name: 200, line: 500, text: 20_000 } as const

/** The most entries that are kept of words a lock found in open dialogs; the earliest are dropped first. */
export const mostLeftWords = 100

/** The largest PDF that is read, in bytes. */
export const largestPdf = 50 * 1024 * 1024

/** The most pixels of a photo or scan that is read: more than phones take, and 200 MB once unpacked. */
export const mostPixels = 50_000_000

/** The most pages of a PDF that are searched for sheets. */
export const mostSheets = 60

/** The largest pack, in bytes. */
export const largestPack = 20 * 1024 * 1024

/** The largest table that is brought from a file, in bytes both packed and unpacked, and its most rows. */
export const largestTable = 64 * 1024 * 1024
export const mostTableRows = 200_000

/** The most columns of a table that are read, and the most different names of people in it. */
export const mostColumns = 200
export const mostPeople = 2000

/** What a file can bring (D-3, D-5). */
export const bringKinds = ['observations', 'numbers', 'reps'] as const

/** The orders in which the numbers of a date may stand: `dmy` is day, month, year. */
export const dayOrders = ['dmy', 'mdy', 'ymd', 'ydm'] as const

/** What can become of several values of one number that belong to one time: their sum, or their mean. */
export const severalWays = ['sum', 'mean'] as const

/** What can become of a rating between two levels: left out while its row comes in, or the level below or above. */
export const betweenWays = ['leave', 'down', 'up'] as const

/** How many steps a rating has. */
export const ratingSteps = 5

/** The largest number that a person can write down, positive or negative; up to it differences stay exact. */
export const largestAmount = 1e15

/** The most numbers of a rep: as many as can be taken in at a glance (S3-3). */
export const mostMetrics = 7
