/** A version as it is shown: 1.3.0 becomes 1.3. */
export const shortVersion = (version: string): string => version.replace(/\.0$/, '')
