import type { z } from 'zod'
import type { Version } from './scalars'

type VersionNumber = z.infer<typeof Version>

/** Whether a version is written in its one valid form: `1.0.0`, not `01.0.0`. */
export const isPlainVersion = (version: VersionNumber): boolean => !/(?:^|\.)0\d/.test(version)

/**
 * Negative when `a` is the lower version, positive when it is the higher. Compared as numbers: 1.10.0 is higher than
 * 1.9.0.
 */
export function compareVersions(a: VersionNumber, b: VersionNumber): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)]
  for (const place of [0, 1, 2]) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** The next version: 1.2.1 → 1.3.0. */
export function nextVersion(version: VersionNumber): VersionNumber {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return minor < 9999 ? `${major}.${minor + 1}.0` : `${major + 1}.0.0`
}
