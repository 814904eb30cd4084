/** How many times within `spell` milliseconds a page is shown again by itself. */
const most = 3
const spell = 5 * 60_000

/** Returns whether a page whose process ended is shown again; one that always ends at once must not go on forever. */
export function countRestarts(now: () => number): () => boolean {
  let moments: number[] = []
  return () => {
    moments = [...moments.filter((moment) => now() - moment < spell), now()]
    return moments.length <= most
  }
}
