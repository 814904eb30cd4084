/** What a person should know about a workbook or the library. */
export const notices = {
  'journal.torn':
    'The record of changes ends in the middle of a change, as after a power failure. Everything before it is here; the leftover piece is kept in {{file}}.',
  'journal.zeros':
    'The record of changes ends in an empty stretch, as after a power failure. Everything before it is here. If anything was in that stretch, it cannot be read; the stretch is kept in {{file}}.',
  'journal.damaged':
    'The record of changes is damaged. Everything that is certain is here; the file is kept as it was found, as {{file}}.',
  'journal.untouched':
    'Part of the record of changes is damaged or missing. Everything that is certain is here. No file was changed.',
  'history.damaged':
    'An older part of the record of changes is damaged, and it was needed. Everything that is certain is here; the file is kept as it was found, as {{file}}.',
  'past.missing_one':
    'One change in this workbook’s history cannot be read: part of the record of changes is damaged or missing. The workbook itself is as you left it. If a program syncs this folder, the rest may still be on its way. If a backup has the change, you can bring it back under Backups; nothing else changes.',
  'past.missing_other':
    '{{count}} changes in this workbook’s history cannot be read: part of the record of changes is damaged or missing. The workbook itself is as you left it. If a program syncs this folder, the rest may still be on its way. If a backup has these changes, you can bring them back under Backups; nothing else changes.',
  'past.broken':
    'A file of this workbook’s history is damaged or missing. The workbook itself is as you left it, and so is the list of changes. If a backup has the file whole, you can bring it back under Backups; nothing else changes.',
  'past.files_one':
    'A file that belongs to a record of this workbook is damaged or missing: the PDF of something signed, or a scan. The record itself is here. If a backup has the file, you can bring it back under Backups; nothing else changes.',
  'past.files_other':
    '{{count}} files that belong to records of this workbook are damaged or missing: PDFs of something signed, or scans. The records themselves are here. If a backup has the files, you can bring them back under Backups; nothing else changes.',
  'side.beyond':
    'The file {{file}} in this workbook’s folder holds more than Coachbook takes in from another computer at once. What it did not take in stays in the file and is not in this workbook.',
  'snapshot.damaged':
    'The workbook file was not as Coachbook left it. The workbook was rebuilt from the record of changes. Whether that reaches to the last change cannot be told, so please look at what you wrote last; a backup may have what is missing. The file is kept as {{file}}.',
  'snapshot.damaged-all':
    'The workbook file was not as Coachbook left it. The workbook was rebuilt from the record of changes; nothing that the file held is missing. The file is kept as {{file}}.',
  'snapshot.missing':
    'The workbook file was missing. The workbook was rebuilt from the record of changes. Whether that reaches to the last change cannot be told, so please look at what you wrote last; a backup may have what is missing.',
  'snapshot.missing-all':
    'The workbook file was missing. The workbook was rebuilt from the record of changes; nothing that the file held is missing.',
  'snapshot.edited':
    'The workbook file is not as Coachbook left it, and the record of changes does not go as far, so the file was used as it is. Please look through it.',
  'snapshot.untouched':
    'The workbook file is missing or not as Coachbook left it. What could be read is here. No file was changed.',
  'workbook.not-repaired':
    'The files of this workbook need repair, and the disk did not allow it. You can read it here; free some space or check the folder, then open it again.',
  'workbook.arriving':
    'The files of this workbook have not all arrived yet, or the disk has lost some of them. If a program syncs the folder, let it finish; then it opens. If none does, restore this rep from the newest backup.',
  'workbook.unreadable':
    'This workbook cannot be read: both its file and its record of changes are damaged. Its files were not touched.',
  'workbook.too-new':
    'This workbook was made by a newer Coachbook, in a format this one does not know. Update Coachbook to open it. Its files were not touched.',
  'workbook.awaited':
    'Some files of this workbook have not arrived yet, or the disk has lost them, so this is not all of it. You can read what is here. If a program syncs the folder, let it finish and open the workbook again; if none does, restore this rep from the newest backup. If nothing arrives for 30 days, Coachbook goes on with what is here.',
  'workbook.link':
    'This workbook is a link to another place. Coachbook does not follow links inside a library; move the folder itself here.',
  'workbook.no-access': 'The files of this workbook cannot be opened. Check who has access to this folder.',
  'workbook.copy':
    'An older copy of the same workbook, in the folder {{folder}}. The one in {{kept}} is more recent and is used; move this copy out of the library if you do not need it.',
  'workbook.same-copy':
    'A copy of the same workbook, in the folder {{folder}}. The one in {{kept}} holds just as much and is used; move this copy out of the library if you do not need it.',
  'workbook.in-clear':
    'Another computer wrote this before it knew that the library is protected. It lies in the folder {{folder}} without the passphrase: whoever has the folder can read it, and what is new in it is not in the protected workbook. If it is yours, add it with “Add to the workbook”, which also removes the folder. Or by hand: make a new folder with a folder “reps” in it, move this folder into that, open the new folder as a library, and save the workbook as a file (Pass on). Then open that file here, and delete the folder and the file.',
  'workbook.sealed':
    'Another computer wrote this before it knew that the library is no longer protected. It lies sealed in the folder {{folder}}, and what is new in it is not in the workbook. Add it with “Add to the workbook” and the passphrase or the recovery sheet of that time, which also removes the folder. Or by hand: make a new folder with a folder “reps” in it and move this folder into that. Copy {{keys}} from this library into the new folder and name it protection.json. Open the new folder as a library with the passphrase of that time, and save the workbook as a file (Pass on). Then open that file here.',
  'workbook.sealed-for-good':
    'Another computer wrote this while the library was protected. It lies sealed in the folder {{folder}}, and its key is not in this library anymore. If a computer or a backup still has the protected library, with the file protection.json, open it there and save the workbook as a file (Pass on). Then open that file here.',
  'library.reps-no-access':
    'The folder “reps” of this library cannot be opened, so no workbook is shown. Check who has access to it; nothing in it was changed.',
  'workbook.newer': 'This workbook was made by a newer Coachbook. You can read it here; update to change it.',
  'library.gone':
    'Your library is no longer at {{folder}}. Is the drive connected? Look again once it is, or open another library.',
  'library.key-damaged':
    'The file with the key of the library at {{folder}} (protection.json) and its copy are damaged. The workbooks themselves were not touched. A protection.json from a backup of this library opens it with the passphrase of that time; put it into that folder, then look again.',
  'library.unreadable':
    'The library at {{folder}} could not be opened. Its files were not touched; look again, or open another library.',
  'library.newer': 'This library was made by a newer Coachbook. You can read it here; update to change it.',
  'library.locked':
    'Another Coachbook has this library open, so it is read-only here. What is written there shows here within seconds. To write here, close it there.',
  'library.taken': 'Another Coachbook has taken over this library, so it is read-only here.',
  'library.was-taken':
    'Another Coachbook took over this library while this one was away. You see the library as it has been since then.',
  'workbook.fork':
    'Another Coachbook continued the workbook of {{rep}}. Anything you wrote here that was not saved by then is not in it; it is kept in the file {{kept}} of the folder {{folder}} and offered in the workbook, for you to apply or leave out.',
  'fork.adopted':
    'This workbook is as it was left on another computer, where all that was written here was known and decided.',
  'fork.merged_one':
    'One change made on another computer or in another window was added to this workbook. It is in the history.',
  'fork.merged_other':
    '{{count}} changes made on another computer or in another window were added to this workbook. They are in the history.',
  'losses.back':
    'Changes that were missing from this workbook have arrived. They were added to it or set aside for you to review; none of them is lost.',
  'library.read-only': 'This folder cannot be written to, so the library is read-only here.',
  'library.full': 'The disk is full, so the library is read-only here. Free some space and start Coachbook again.',
  'library.left-over':
    'In the folder “restoring” of this library, files from before it was changed still lie as they were; another program was holding them. Close that program and start Coachbook again, which removes them, or delete the folder.',
  'library.erased-again': 'A copy of an erased workbook had turned up in the library. Coachbook removed it.',
  'library.vanished':
    'The folder of {{name}} is no longer in this library: another program has deleted or moved it. Put the folder back, or restore {{name}} from a backup.',
  'library.rep-erased': 'A rep was erased on another computer, and is gone from here, too.',
  'workbook.folder-gone':
    'Another program has deleted or moved the folder of this workbook. What you see is whole, and is written down again with your next change.',
  'workbook.left':
    '{{name}} is no longer in this library: erased or removed in another Coachbook, or by another program.',
  'library.copy':
    'The folder {{left}} is a copy of {{kept}}. Only {{kept}} is shown; move the copy out of the library if you do not need it.',
  'bring.cut-off': 'Bringing from “{{file}}” was cut off. Nothing of it was kept; you can bring the file again.',
  'bring.half':
    'Bringing from “{{file}}” was cut off, and what came of it could not be taken back yet. Coachbook tries again at the next start.',
  'group.cut-off': 'Planning a group session was cut off. Nothing of it is in any workbook; you can plan it again.',
  'group.carried-through': 'A change of a group session was cut off and is in every workbook by now.',
  'group.as-before':
    'A change of a group session was cut off before it began. All is as it was; you can change it again.',
  'group.half':
    'Something about a group session was cut off and could not be finished in every workbook yet. Coachbook tries again at the next start.',
  'file.damaged':
    'The file {{file}} could not be understood. What was sound in it was used; the file is kept as {{kept}}.',
  'file.set-aside': 'The file {{file}} could not be understood, so its contents are not used. It is kept as {{kept}}.',
  'file.newer':
    'The file {{file}} was written by a newer Coachbook, so its contents are not used. It was left as it is.',
  'file.unreadable': 'The file {{file}} could not be read, so its contents are not used. It was left as it is.',
  'file.conflict_one':
    'This file was changed on two computers, and the program that syncs the folder kept both versions: {{files}}. Coachbook uses the one under the original name and left this one as it is.',
  'file.conflict_other':
    '{{count}} files were changed on two computers, and the program that syncs the folder kept both versions: {{files}}. Coachbook uses those under the original names and left these as they are.'
} as const
