/** The words that differ between a page and the one drawn again from its record. */
export interface WordDifference {
  /** Lines on the page with words that the drawn page lacks, and the other way round. */
  onlyOnPage: string[]
  onlyInRecord: string[]
}

const wordsOf = (lines: readonly string[]): string[] =>
  lines.flatMap((line) =>
    line
      .normalize('NFC')
      .replaceAll('\u00AD', '')
      .split(/\s+/)
      .filter((word) => word !== '')
  )

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The lines with a word that occurs less often in `others`; each occurrence is counted once. */
function linesWithMore(lines: readonly string[], others: readonly string[]): string[] {
  const left = counted(wordsOf(others))
  return lines.filter((line) => {
    let isMore = false
    for (const word of wordsOf([line])) {
      const count = left.get(word) ?? 0
      if (count === 0) isMore = true
      else left.set(word, count - 1)
    }
    return isMore
  })
}

/** The difference between the words of two pages; null when both have the same words in the same order. */
export function wordDifference(page: readonly string[], drawn: readonly string[]): WordDifference | null {
  const [found, expected] = [wordsOf(page), wordsOf(drawn)]
  if (found.length === expected.length && found.every((word, at) => word === expected[at])) return null
  const difference = { onlyOnPage: linesWithMore(page, drawn), onlyInRecord: linesWithMore(drawn, page) }
  if (difference.onlyOnPage.length + difference.onlyInRecord.length > 0) return difference
  // The same words in another order: the lines that moved.
  return {
    onlyOnPage: page.filter((line, at) => line !== drawn[at]),
    onlyInRecord: drawn.filter((line, at) => line !== page[at])
  }
}
