/** The name people call each other by in a table or a heading: the first word, or all of a single or very short one. */
export function shortName(name: string): string {
  const first = name.trim().split(/\s+/)[0] ?? ''
  return first.replace(/[.,]$/, '').length < 2 ? name.trim() : first
}

/** Puts names into a template's words: `How, in {rep}’s words` becomes `How, in Mira’s words`. */
export const withNames = (text: string, names: { rep: string; manager: string }): string =>
  text.replaceAll('{rep}', names.rep).replaceAll('{manager}', names.manager)
