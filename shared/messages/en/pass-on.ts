/** A workbook as a file, for another manager or for the rep. */
export const passOn = {
  tab: 'Pass on',
  manager: 'For another manager',
  managerText:
    'Coachbook writes {{name}}’s workbook into one file as it is now, with the PDFs from the signing, scans, and filed copies. The other manager opens it in their own Coachbook. The history of changes stays here, and so does this workbook.',
  readable: 'The file is not encrypted: whoever gets it can read it.',
  readableProtected: 'Your library is protected; this file is not. Whoever gets it can read it.',
  notes: 'Private notes',
  with: 'With private notes',
  withText: 'Everything that is only for you goes along: notes, feelings, self-checks, one-on-ones about the person.',
  without: 'Without private notes',
  withoutText:
    'Nothing that is only for you is in the file. Of one-on-ones about the person there is the date, and no word of them.',
  choose: 'Choose whether your private notes go along.',
  save: 'Save {{name}}’s workbook…',
  saving: 'Saving…',
  'saved.with': 'Saved with your private notes: {{name}}',
  'saved.without': 'Saved without your private notes: {{name}}',
  missing_one: 'Saved: {{name}}. One PDF or scan could not be read and is not in it.',
  missing_other: 'Saved: {{name}}. {{count}} PDFs or scans could not be read and are not in it.',
  show: 'Show in its folder',
  kept: 'Something cannot be saved yet, so no file was written.',
  fileWithout: 'without private notes'
} as const

/** A workbook that comes from a file. */
export const takeIn = {
  title: 'Open a workbook from a file',
  text: 'Another manager can pass on a workbook as a .coachbook file. You see what is in it before anything is added to your library.',
  chooseFile: 'Choose the file…',
  reading: 'Reading…',
  readOnly: 'This library can only be read at the moment, so nothing can be added to it.',
  of: 'Workbook of {{name}}',
  here: '{{name}}’s workbook is in your library already. It stays as it is.',
  open: 'Open {{name}}’s workbook',
  file: 'File',
  by: 'Passed on by',
  nobody: 'somebody without a name',
  notes: 'Private notes',
  'notes.with': 'are in it',
  'notes.without': 'are not in it',
  holds: 'In it',
  observations_one: '{{count}} observation',
  observations_other: '{{count}} observations',
  sessions_one: '{{count}} one-on-one',
  sessions_other: '{{count}} one-on-ones',
  plans_one: '{{count}} plan, signed: {{signed}}',
  plans_other: '{{count}} plans, signed: {{signed}}',
  documents_one: '{{count}} document',
  documents_other: '{{count}} documents',
  files_one: '{{count}} PDF or scan',
  files_other: '{{count}} PDFs and scans',
  willText:
    'The workbook is added to your library with all of this. Signed plans keep their signatures and seals. The history of changes before today stayed with the manager who passed it on.',
  copyText: 'You can add this one beside it, as a second workbook of the same name.',
  take: 'Add to my library',
  asCopy: 'Add as a copy',
  taking: 'Adding…',
  done: '{{name}}’s workbook is in your library.'
} as const
