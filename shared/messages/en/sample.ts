/** The sample team. */
export const sample = {
  explore: 'Explore with a sample team',
  title: 'Sample team',
  text: 'Eight made-up reps at different steps, with a year of visits, one-on-ones, and plans, to show how Coachbook works. They appear beside your own reps and can be removed at any time.',
  here: 'This is a sample team. All people and companies are made up.',
  remove: 'Remove it',
  removeLong: 'Remove the sample team',
  ask: 'Remove the sample team?',
  askText:
    'The eight made-up reps go with everything in their workbooks, also what you wrote there yourself. You can add the team again, without those words.',
  removeNow: 'Remove the team',
  adding: 'Making the sample team…',
  removed: 'The sample team is gone. You can add it again in Settings.'
} as const
