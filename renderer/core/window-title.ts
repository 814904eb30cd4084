/** The name of the program; while a rep looks on it is the whole title. */
export const programName = 'Coachbook'

/** The title of the window: the page, the part of it, the rep; each name once. */
export const windowTitle = (...names: readonly (string | null | undefined)[]): string => {
  const own = names.flatMap((name) => name?.trim() || [])
  const page = [...new Set(own)].join(' · ')
  return page === '' ? programName : `${page} – ${programName}`
}
