/** The length of a PIN for taking the laptop back, in characters; words can be one, too. */
export const pinLimits = { least: 4, most: 64 } as const
