/** The length of a PIN for taking the laptop back, in characters; it may also be words. */
export const pinLimits = { least: 4, most: 64 } as const
