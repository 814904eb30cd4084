/** A page that ends so often within `spell` milliseconds is not shown anew by itself. */
const most = 3
const spell = 5 * 60_000

/** Says whether a page whose process ended is shown anew; one that always ends at once must not go on for ever. */
export function countRestarts(now: () => number): () => boolean {
  let moments: number[] = []
  return () => {
    moments = [...moments.filter((moment) => now() - moment < spell), now()]
    return moments.length <= most
  }
}
