/** Settings. */
export const settings = {
  title: 'Settings',
  name: 'Your name',
  nameHelp: 'It stands under the plans that you sign. Signed plans keep the name they were signed with.',
  theme: 'Appearance',
  'theme-system': 'As the computer',
  'theme-light': 'Light',
  'theme-dark': 'Dark',
  paper: 'Paper',
  'paper-a4': 'A4 (210 × 297 mm)',
  'paper-letter': 'Letter (8.5 × 11 in)',
  library: 'Library folder',
  showFolder: 'Show in its folder',
  check: 'Check a signed PDF',
  checkText: 'Coachbook reads the record inside a PDF and says whether it is as it was signed.',
  checkButton: 'Choose a PDF',
  network: 'Network',
  networkText:
    'Coachbook has no server and no account, and it sends nothing. Every request that is not for its own files is refused.',
  about: 'Coachbook {{version}} on {{runtime}}'
} as const
