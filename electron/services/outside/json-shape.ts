/** What can be said about the text of a JSON file before it is parsed. */
export type JsonShape = { is: 'sound' } | { is: 'too-deep' } | { is: 'twice'; name: string }

/** The end of the string that begins at `start`: the index after its closing quote, or the end of the text. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at++) {
    const sign = json.charCodeAt(at)
    if (sign === 0x5c) at++
    else if (sign === 0x22) return at + 1
  }
  return json.length
}

function nameOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted))
  } catch {
    return quoted
  }
}

/**
 * Looks for two dangers: lists and objects nested deeper than `mostDepth`, which can exhaust a parser's stack, and
 * names that occur twice in one object, of which parsers take different ones. One pass; whether the text is JSON at all
 * is left to the parser.
 */
export function jsonShape(json: string, mostDepth: number): JsonShape {
  /** The names of each open object; null for an open list. */
  const open: (Set<string> | null)[] = []
  let isName = false
  for (let at = 0; at < json.length; at++) {
    const sign = json[at]
    if (sign === '"') {
      const end = endOfString(json, at)
      const names = open.at(-1)
      if (isName && names) {
        const name = nameOf(json.slice(at, end))
        if (names.has(name)) return { is: 'twice', name }
        names.add(name)
      }
      isName = false
      at = end - 1
    } else if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : null)
      if (open.length > mostDepth) return { is: 'too-deep' }
      isName = sign === '{'
    } else if (sign === '}' || sign === ']') {
      open.pop()
      isName = false
    } else if (sign === ',') isName = open.at(-1) instanceof Set
  }
  return { is: 'sound' }
}
