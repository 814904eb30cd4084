/** Libraries as a whole: opening another, going back to an earlier one. */
export const libraries = {
  openAnother: 'Open another library…',
  openAlready: 'This library is open already.',
  leftOver:
    'Something on this page cannot be saved yet. Finish it or take its words along, then open the other library.',
  recent: 'Opened before',
  open: 'Open',
  openOf: 'Open the library {{folder}}',
  gone: 'No library is there now. Is the drive connected?',
  forget: 'Remove from this list',
  forgetOf: 'Remove {{folder}} from this list',
  startTitle: 'Start a new library here?',
  startText:
    'There is no library in the folder that you chose. Coachbook would start an empty one in the folder below. Nothing else is changed, and the library that is open now stays as it is.',
  start: 'Start a library',
  missingTitle: 'Your library cannot be opened',
  lookAgain: 'Look again',
  stillMissing: 'It still cannot be opened.',
  startNew: 'Start a new library',
  versions: 'Compare…',
  versionsTitle: 'Two versions of one file',
  versionsText:
    'Each file here was changed on two computers. Choose which version is used from now on; the other is put aside in the same folder and stays there.',
  versionHere: 'In use now',
  versionLast: 'Version {{version}}',
  versionDraft: 'A draft is being written.',
  versionOnly: 'Only here: {{words}}',
  versionUnread: 'This one cannot be read.',
  versionKeep: 'Keep this one',
  'setting.other': 'Other settings differ, too.'
} as const
