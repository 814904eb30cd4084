/** The frame around every screen. */
export const frame = {
  team: 'Team',
  templates: 'Templates',
  rhythm: 'Rhythm',
  settings: 'Settings',
  reps: 'Reps',
  places: 'Places',
  skip: 'Skip to content',
  writing: 'Writing…',
  starting: 'Opening the library…',
  opening: 'Opening {{name}}’s workbook…',
  readOnly: 'Read only',
  noPaper: 'There is no page to print here. Plans, records, and forms are printed from their own pages.',
  openPlan: 'Open the plan',
  largePrintOn: 'Pages are now printed and saved in large print.',
  largePrintOff: 'Pages are now printed and saved in the usual size.',
  noPlan: 'No plan is in force. Agree on one first.',
  broken: 'This page could not be shown',
  brokenWhy: 'Something in Coachbook itself went wrong here. You can keep working on the other pages.',
  brokenSaved: 'Your words are safe: everything you wrote is saved.',
  brokenWaiting: 'Your last words are still being saved. Leave the window open.',
  brokenAgain: 'Try again',
  leftOver:
    'Something on this page cannot be saved as it is. Shorten or correct it, or take its words along; then go on.',
  brokenHandBack: 'Hand the laptop back',
  brokenCopy: 'Copy the report',
  brokenCopied: 'Copied',
  brokenReport: 'The report holds version numbers and places in the program, and nothing you wrote:',
  restarted:
    'The window stopped and was opened again. Everything that was marked as saved is here; what you typed in the last two seconds before that may be missing.',
  trouble:
    'Something in Coachbook went wrong. What is marked as saved is safe. Help > Show the log file has the details.'
} as const
