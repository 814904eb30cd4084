/** What a person should know about a workbook or the library. */
export const notices = {
  'journal.torn':
    'The record of changes ends in the middle of a change, as after a power failure. Everything before it is here; the piece is kept in {{file}}.',
  'journal.zeros':
    'The record of changes ends in an empty stretch, as after a power failure. Everything before it is here. If something stood there, it cannot be read; the stretch is kept in {{file}}.',
  'journal.damaged':
    'The record of changes is damaged. What is certain is here; the file is kept as it was found, as {{file}}.',
  'journal.untouched':
    'Part of the record of changes is damaged or missing. What is certain is here. No file was changed.',
  'history.damaged':
    'An older part of the record of changes is damaged, and it was needed. What is certain is here; the file is kept as it was found, as {{file}}.',
  'snapshot.damaged':
    'The workbook file was not as Coachbook left it. The workbook was rebuilt from the record of changes; the file is kept as {{file}}.',
  'snapshot.missing': 'The workbook file was missing. The workbook was rebuilt from the record of changes.',
  'snapshot.edited':
    'The workbook file is not as Coachbook left it, and the record of changes does not reach as far, so it was taken as it is. Please look through it.',
  'snapshot.untouched':
    'The workbook file is missing or not as Coachbook left it. What could be read is here. No file was changed.',
  'workbook.not-repaired':
    'The files of this workbook need to be repaired, and the disk did not allow it. You can read it here; free some space or check the folder, then open it again.',
  'workbook.unreadable':
    'This workbook cannot be read: neither its file nor the record of its changes is whole. Its files are untouched.',
  'workbook.too-new':
    'This workbook was made by a newer Coachbook in a form this one does not know. Update Coachbook to open it. Its files are untouched.',
  'workbook.link':
    'This workbook is a link to another place. Coachbook does not follow links inside a library; move the folder itself here.',
  'workbook.no-access': 'The files of this workbook cannot be opened. Check who may read this folder.',
  'workbook.copy':
    'An older copy of the same workbook, in the folder {{folder}}. The one in {{kept}} reaches further and is used; move this copy out of the library if you do not need it.',
  'library.reps-no-access':
    'The folder “reps” of this library cannot be opened, so no workbook is shown. Check who may read it; nothing in it was changed.',
  'workbook.newer': 'This workbook was made by a newer Coachbook. You can read it here; update to change it.',
  'library.gone':
    'Your library is not at {{folder}} any more. Is the drive connected? Look again once it is, or open another library.',
  'library.unreadable':
    'The library at {{folder}} could not be opened. Its files are untouched; look again, or open another library.',
  'library.newer': 'This library was made by a newer Coachbook. You can read it here; update to change it.',
  'library.locked': 'Another Coachbook has this library open, so it can only be read here.',
  'library.taken': 'Another Coachbook has taken this library over, so it can only be read here.',
  'library.was-taken':
    'Another Coachbook took this library over while this one was away. You see what lies in the library since then.',
  'workbook.fork':
    'Another Coachbook went on with the workbook in {{folder}}. What you wrote here and was not saved by then is not in it; it is kept there in the file {{kept}} and offered in the workbook, for you to decide.',
  'library.read-only': 'This folder cannot be written to, so the library can only be read here.',
  'library.full': 'The disk is full, so the library can only be read here. Free some space and start Coachbook again.',
  'library.copy':
    'The folder {{left}} is a copy of {{kept}}. Only {{kept}} is shown; move the copy out of the library if you do not need it.',
  'file.damaged':
    'The file {{file}} could not be understood. What was sound in it was taken; the file is kept as {{kept}}.',
  'file.set-aside': 'The file {{file}} could not be understood, so its contents are not used. It is kept as {{kept}}.',
  'file.newer':
    'The file {{file}} was written by a newer Coachbook, so its contents are not used. It was left as it is.',
  'file.unreadable': 'The file {{file}} could not be read, so its contents are not used. It was left as it is.'
} as const
