/** What a person should know about a workbook or the library. */
export const notices = {
  'journal.torn':
    'The last change was cut off while it was written ({{at}}). Everything before it is here; the cut piece is kept in {{file}}.',
  'journal.damaged':
    'The record of changes is damaged after change {{seq}}. Everything up to there is here; the damaged part is kept in {{file}}.',
  'snapshot.damaged':
    'The workbook file is damaged. It was rebuilt from {{source}}; the damaged file is kept as {{file}}.',
  'snapshot.missing': 'The workbook file was missing. It was rebuilt from {{source}}.',
  'workbook.unreadable': 'This workbook cannot be read: {{why}} Its files are untouched.',
  'workbook.newer': 'This workbook was made by a newer Coachbook. You can read it here; update to change it.',
  'library.gone':
    'Your library is not at {{folder}} any more. Is the drive connected? Start Coachbook again once it is, or choose a folder.',
  'library.unreadable':
    'The library at {{folder}} could not be opened. Its files are untouched; choose another folder, or start Coachbook again.',
  'library.newer': 'This library was made by a newer Coachbook. You can read it here; update to change it.',
  'library.locked': 'Another Coachbook has this library open, so it can only be read here.',
  'library.read-only': 'This folder cannot be written to, so the library can only be read here.'
} as const
