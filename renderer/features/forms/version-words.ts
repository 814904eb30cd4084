/** A version as it is said: 1.3.0 is 1.3. */
export const shortVersion = (version: string): string => version.replace(/\.0$/, '')
