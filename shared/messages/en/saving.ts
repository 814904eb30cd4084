/** Why something is not saved; shown until a save succeeds. Nothing is dropped in the meantime. */
export const saving = {
  saved: 'Saved',
  notSaved: 'Not saved: {{reason}}',
  notSavedOf: 'Not saved for {{name}}: {{reason}}',
  notSavedOfSeveral: 'Not saved for several reps: {{reason}}',
  'disk-full': 'the disk is full. Free some space; Coachbook keeps your words and tries again.',
  'read-only': 'the library folder cannot be written to. Coachbook keeps your words and tries again.',
  'folder-gone':
    'the library folder cannot be found. Is the drive connected? Coachbook keeps your words and tries again.',
  taken: 'another Coachbook has taken over the library. Your words are kept in a file beside the workbook.',
  left: 'some words cannot be saved because a field or the disk does not accept them. Keep Coachbook open to see which ones; otherwise they are lost.',
  leftInDialog:
    'what you wrote in the open dialog is not saved anywhere yet. Keep Coachbook open to go on with it; otherwise it is lost.',
  field: '“{{name}}” cannot take what is in it.',
  aField: 'a field cannot take what is in it.',
  failed: 'the disk could not write it. Coachbook keeps your words and tries again.'
} as const
