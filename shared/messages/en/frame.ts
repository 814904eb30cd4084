/** The frame around every screen. */
export const frame = {
  team: 'Team',
  templates: 'Templates',
  settings: 'Settings',
  reps: 'Reps',
  places: 'Places',
  skip: 'Skip to the page',
  writing: 'Writing …',
  starting: 'Opening the library …',
  readOnly: 'Read only'
} as const
