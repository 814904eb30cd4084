/** What went wrong, what it means for the words that were written, and what to do. */
export const errors = {
  'input.empty': 'A required name is empty, so nothing was changed. Enter one and try again.',
  'input.malformed': 'This change could not be read, so nothing was changed. Please try again.',
  'call.unknown': 'The window asked for something this version does not know. Restart Coachbook.',
  'call.failed': 'Something went wrong inside Coachbook. What was saved is safe; please try again.',
  'call.foreign': 'This request came from a page that is not Coachbook. It was refused.',

  'call.with-rep': 'The rep has the laptop. Try again once it has been handed back.',

  'call.only-rep': 'Only the rep can do this, on their own side. Hand over the laptop first.',
  'handover.wrong-pin': 'That is not the PIN. Try again.',
  'handover.wait_one': 'Too many wrong tries. Try again in {{count}} second.',
  'handover.wait_other': 'Too many wrong tries. Try again in {{count}} seconds.',
  'handover.not-kept': 'The laptop was not handed over because the disk could not record it. Please try again.',

  'library.no-folder': 'This folder cannot be created or read. Choose another one.',
  'library.disk-full': 'The rep was not added: the disk is full. Free some space and try again.',
  'library.read-only': 'The rep was not added: the library folder cannot be written to.',
  'library.folder-gone': 'The rep was not added: the library folder cannot be found. Is the drive connected?',
  'library.failed': 'The rep was not added: the disk could not save it. Please try again.',
  'library.not-open': 'Choose a folder for your library first.',
  'library.not-left':
    'The other library was not opened: the last changes are not saved yet. Free some space or check the folder, then try again.',
  'library.not-started': 'No library was started in {{folder}}: nothing can be written there. Choose another folder.',
  'library.none-there': 'There is no library in {{folder}} now. Is the drive connected?',
  'library.no-choice': 'That folder was chosen before Coachbook restarted. Please choose it again.',

  'backup.other-key':
    'This backup opens with another passphrase than this library. Start a library from it in a folder of its own.',
  'protection.another-key': 'That is right, but this was sealed with another key. It was left as it is.',
  'protection.not-it': 'That is not the passphrase of this library.',
  'protection.nobody':
    'This library is protected, and there is no terminal here to ask for the passphrase. Set {{name}}.',
  'protection.locked': 'This library is protected. Open Coachbook and enter its passphrase first.',
  'protection.none': 'This library is not protected.',
  'protection.already': 'This library is protected already.',
  'protection.wrong': 'That is not the passphrase.',
  'protection.wrong-words': 'These words belong to another sheet.',
  'protection.no-words':
    'These are not the 24 words of a recovery sheet: one is missing, misspelled or in another place. Compare them with the sheet.',
  'protection.wait': 'That came too soon after a wrong try, so it was not looked at.',
  'protection.key-changed':
    'That did not open the library, and it may still be right: the file that holds the key is damaged. Try the other way, passphrase or recovery sheet, or restore a backup.',
  'protection.key-damaged':
    'The file that holds the key of this library cannot be read, so nothing was opened and nothing was changed. Restore a backup.',
  'protection.key-missing':
    'This library is protected, but the file with its key (protection.json) is not in the folder, so nothing was opened and nothing was changed. Let a sync program finish, or put that file back.',
  'protection.newer':
    'This library was protected by a newer version of Coachbook. Nothing was opened and nothing was changed; install that version to open it.',
  'protection.not-opened':
    'That is right, but the folder of the library cannot be read or written now. Check the drive, then try again.',
  'protection.cancelled': 'Stopped. The library is as it was.',
  'protection.disk-full':
    'The disk is full, so the library is as it was. For a while it needs as much space again as it takes up; free some and try again.',
  'protection.not-written': 'The disk did not take it, so the library is as it was. Please try again.',
  'protection.not-saved':
    'The last changes are not saved yet, so the library is as it was. Free some space or check the folder, then try again.',
  'protection.not-whole':
    'A file did not come back from the disk as it was written, so the library is as it was. The disk may be failing: make a backup elsewhere.',

  'batch.under-way': 'Something is being printed or saved already. Let it finish, or stop it first.',
  'batch.before-library':
    'Pages are still being printed or saved from this library. Wait until they are done, or stop them; nothing was changed.',
  'batch.none': 'Nothing is being printed or saved anymore.',
  'export.in-library':
    'This folder is part of the library itself, where Coachbook keeps its own files. Nothing was saved; please choose another folder.',
  'batch.other-library': 'Another library was opened meanwhile, so this was left out.',
  'statement.gone': 'This statement is no longer open.',
  'statement.given': 'The statement was handed in; nobody can change it.',
  'statement.nothing-to': 'There is nothing to say a word to here: it is a draft, was not held, or is gone.',
  'statement.begun': 'A statement on this was begun already. Let it be handed in first.',
  'statement.full_one': 'There is no room for more than one statement.',
  'statement.full_other': 'There is no room for more than {{count}} statements.',
  'statement.no-text': 'Write your words first.',
  'statement.no-name': 'Type your name under your words.',
  'statement.not-intact': 'This statement is not as it was handed in, so it was not filed.',
  'statement.other-record': 'This statement is about another version of the record, so it was not filed.',
  'statement.here': 'This statement is in your library already.',
  'statement.keeps': 'This cannot be deleted: {{name}} added a statement to it, which stays with it.',
  'statement.stands-on':
    '{{name}} has written a statement to this. Choose “Edit this” first, and confirm that you want to change what it is about.',
  'statement.keeps-begun':
    'This cannot be deleted: {{name}} began to write a statement about it and has not handed it in. It can go once {{name}} has taken the words out again.',
  'print.failed':
    'The printer did not take the page. Check that it is switched on and connected, or save the page as a PDF and print that.',
  'print.no-printer':
    'No printer is set up on this computer, so nothing was printed. Set one up, or save the page as a PDF and print it elsewhere.',
  'print.no-service':
    'The printing service of this computer is not running, so nothing was printed. Start it again, or save the page as a PDF and print it elsewhere.',
  'print.gone': 'The printer “{{printer}}” is not there anymore. Choose another one, or save as PDF.',
  'print.refused':
    'The printer “{{printer}}” is not accepting print jobs. Allow them in the printer settings of this computer, choose another printer, or save as PDF.',
  'print.unsure':
    'The printer “{{printer}}” did not answer in time. Look in its queue to see whether the page is there before you print it again.',
  'export.missing': '“{{name}}” was not saved: the folder no longer exists. Choose another place.',
  'export.exists': '“{{name}}” was not saved: something with this name is in the way. Choose another name.',
  'export.disk-full': '“{{name}}” was not saved: the disk is full. Free some space or choose another place.',
  'export.read-only': '“{{name}}” was not saved: this folder cannot be written to. Choose another place.',
  'export.failed': '“{{name}}” was not saved: the disk could not write it. Nothing else changed. Choose another place.',
  'file.gone': 'Coachbook no longer knows this file. Look for it where you saved it.',
  'scan.no-scan': '“{{name}}” is not a PDF, PNG, or JPEG file of 20 MB or less.',
  'scan.not-kept': 'The file could not be saved: the disk refused it.',
  'sheet.heic':
    '“{{name}}” is a HEIC photo, which Coachbook cannot read. Open it on your phone or computer and save it as JPEG, or set the camera to “Most Compatible”. Nothing was changed.',
  'sheet.other': '“{{name}}” is neither a PDF nor a PNG or JPEG picture. Save it as one of these. Nothing was changed.',
  'sheet.too-many-pixels':
    '“{{name}}” is larger than 50 megapixels. Save it smaller, or scan it with 300 dots per inch. Nothing was changed.',
  'sheet.too-many-pages':
    '“{{name}}” has more than 60 pages. Scan or save them in smaller stacks. Nothing was changed.',
  'sheet.too-much':
    '“{{name}}” takes far more time or memory to read than a scan does, so reading was stopped. Save the picture smaller, at 12 megapixels for example, or as an ordinary JPEG. Nothing was changed.',
  'sheet.unreadable':
    '“{{name}}” is damaged or stored in an unusual way, so it could not be read. Open it on your computer and save it anew as an ordinary JPEG, PNG or PDF, or take the photo again. Nothing was changed.',
  'sheet.put-away': 'The sheet was put away meanwhile. Drop it on the window again.',
  'scan.gone': 'The file “{{name}}” is missing or was changed.',
  'copy.no-record': 'A copy can be filed only with what you both have signed.',
  'copy.already': '“{{name}}” is already filed here. Nothing was filed twice.',
  'copy.full': 'There are already {{count}} copies filed here. No more can be added.',
  'file.unreadable': '“{{name}}” could not be read. Nothing was changed.',
  'file.too-large': '“{{name}}” is larger than such a file can be, so it was not read. Nothing was changed.',

  'workbook.gone': 'This workbook is no longer in the library.',
  'workbook.read-only': 'This workbook can only be read here, so nothing was changed.',
  'workbook.exists': 'This rep is already in the library.',
  'workbook.not-sample': 'Only reps of the sample team can be removed. Move this one to the archive instead.',
  'workbook.not-taken-in':
    'This could not be added as a whole, so its folder was not removed. Try again, or add it by hand as the line says.',
  'workbook.not-removed': 'The files could not be removed. Close any program that has them open and try again.',
  'workbook.arrived-first':
    'Something from another computer has just come into this workbook, so this was not done. Look through what came; then you can do it.',
  'workbook.arriving':
    'The files of this workbook have not all arrived yet, or the disk has lost some of them. If a program syncs the folder, let it finish; then it opens. If none does, restore this rep from the newest backup.',
  'workbook.unreadable':
    'This workbook cannot be read: both its file and its record of changes are damaged. Its files were not touched.',
  'workbook.too-new':
    'This workbook was made by a newer Coachbook, in a format this one does not know. Update Coachbook to open it.',
  'workbook.link': 'This workbook is a link to another place. Move the folder itself into the library to open it.',
  'workbook.no-access': 'The files of this workbook cannot be opened. Check who has access to this folder.',
  'versions.gone': 'These two versions are no longer there.',
  'aside.settled': 'This change is no longer set aside.',
  'aside.gone': 'What this change builds on is no longer in the workbook, so it was not applied.',
  'aside.plans-first':
    'Another computer has a plan for this rep, too, and it is not decided which of the two goes on. Decide that first: open the overview of the rep and press Review.',
  'aside.older': 'This change was made by another version of Coachbook and cannot be applied as it is.',
  'aside.signed': 'This change touches something that is signed, so it was not applied.',
  'aside.text-refused':
    'This text was not saved: its field does not take it, because it is too long or what it belongs to is gone. Shorten it, or take one of the two.',
  'aside.text-changed':
    'The text here was changed meanwhile, so nothing was saved. Both are shown anew; please look at them once more.',
  'aside.before-signing':
    'Changes to this from another computer wait for your answer. Answer them under Set-aside changes, then it can be signed.',
  'aside.not-saved': 'This could not be saved. Check the folder and try again.',
  'workbook.nothing-to-undo': 'There is nothing to undo.',
  'workbook.nothing-to-redo': 'There is nothing to redo.',
  'workbook.undo-late': 'Something else was changed after that. Edit > Undo takes back one change at a time.',
  'workbook.undone-before': 'That was already undone.',
  'workbook.undo-gone':
    'That can no longer be undone: something was signed or sealed after it, a one-on-one was started, or Coachbook was closed.',
  'day.long-ago': 'That day is more than ten years ago. Check the year.',
  'day.ahead': 'That day has not come yet. Log it once it has.',
  'call.was': 'This call has a debrief, so it already took place. Its date cannot be in the future.',

  'sample.there': 'The sample team is already here. Remove it first to start over.',

  'settings.not-saved': 'The settings were not saved: the disk could not write them. They are as they were before.',

  'own.exists': 'You have a workbook of your own already.',
  'own.not': 'This is the workbook of a rep, and the coach is you.',
  'own.apart': 'A session of several reps is for your team, and not for your own workbook.',
  'results.refused': 'This group has changed, so the sheet was not made. Look at it once more.',
  'results.lost':
    'The file that says which results sheets were given out was damaged, so nobody knows what another one would show beside them. Restore the rest of the library from a backup.',
  'rhythm.from-next-week':
    'A rhythm that holds changes on a Monday to come at the earliest, so that the past stays as it is.',
  'rhythm.too-early': 'A rhythm can begin a year ago at the earliest.',
  'rhythm.none': 'There is no rhythm to end.',
  'rhythm.not-planned': 'This is not planned anymore, or something was due under it already.',
  'rhythm.not-due': 'Nothing was due on that day.',
  'rhythm.no-reason': 'Say why it was missed.',
  'rhythm.moved-late':
    'The next one is due already, so this one can no longer be moved. Say whether it was held or missed.',
  'rhythm.no-events': 'Nothing is due in the weeks to come, so there is nothing for a calendar.',
  'leave.order': 'Leave ends on its first day at the earliest.',
  'leave.too-long': 'Leave is a year long at most.',
  'leave.twice': 'These days are already entered as leave.',
  'leave.gone': 'This leave is no longer there.',
  'metric.too-many_one': 'There is one number already, as many as can be taken in at a glance. Remove it first.',
  'metric.too-many_other':
    'There are {{count}} numbers already, as many as can be taken in at a glance. Remove one first.',
  'metric.exists': 'This number is there already.',
  'metric.gone': 'This number is no longer there.',
  'metric.period-stands': 'This number has entries by its period. Remove them first, or add another number.',
  'metric.no-period': 'A number is entered for a whole week, month or quarter.',
  'group.gone': 'This group session is no longer there.',
  'group.erased':
    'What this group session said about {{name}} was erased for good, so {{name}} cannot take part in it again. Nothing was written; plan a new group session instead.',
  'group.needs-subject': 'Write what the group session is about.',
  'group.needs-two': 'A group session needs two reps or more.',
  'group.needs-one': 'Choose who takes part in the group session.',
  'group.rep-gone': 'One of these reps is no longer in the library. Nothing was written.',
  'group.not-written':
    'The workbook of {{name}} cannot be written right now, so nothing was written for anybody. Open it to see why, or leave {{name}} out.',
  'group.in-future': 'This lies ahead. A group session can be logged as held once it was.',
  'group.not-saved':
    'The disk did not save the group session in every workbook. Free some space or look at the disk, then try again.',
  'bring.gone': 'This import is no longer there.',
  'bring.busy': 'Something is being brought or taken back right now. Wait until that is done.',
  'bring.no-table': 'This file was put away. Choose it again.',
  'bring.not-ready': 'Some questions about this file are still open. Nothing was brought in.',
  'bring.not-saved':
    'The disk did not save everything, so nothing was brought in. Free some space or look at the disk, then try again.',
  'bring.not-read':
    '“{{name}}” could not be read. If it is open in another program, close it there or save a copy, then choose it again. Nothing was brought in.',
  'bring.too-large':
    'This file is larger than a table may be, also unpacked (64 MB). Split it and bring the parts. Nothing was brought in.',
  'bring.too-many-rows': 'This table has more than 200,000 rows. Split it and bring the parts. Nothing was brought in.',
  'bring.too-much': 'Reading this file takes more time or memory than any table should. Nothing was brought in.',
  'bring.empty': 'There is nothing in this file. Nothing was brought in.',
  'bring.old-excel':
    'This is an Excel file of the old kind (.xls), or one with a password. Save it in Excel as .xlsx without a password and choose that one.',
  'bring.zip': 'This is a compressed file, not a spreadsheet. Nothing was brought in.',
  'bring.binary': 'This is not a table: it holds no text. Nothing was brought in.',
  'bring.damaged':
    'This spreadsheet is damaged or of a kind that Coachbook does not read. Open it in your spreadsheet program, save it anew as .xlsx or CSV, and choose that one.',
  'workbook.not-bare': 'Something was written into this workbook, so it stays.',

  'rep.already-held': 'This workbook is on hold already.',
  'rep.not-held': 'This workbook is not on hold.',
  'rep.already-archived': 'This rep is already in the archive.',
  'rep.not-archived': 'This rep is not in the archive.',

  'behavior.unknown': 'This behavior is not in the workbook or in any installed framework.',
  'template.unknown': 'The form this record was made with is missing.',
  'template.wrong-kind': '“{{title}}” is a form of another kind.',
  'template.no-such-field': 'The form has no such field.',

  'behavior.not-trained':
    '{{name}} has not been trained on this behavior yet, so it is not rated. Note it as a training need, or enter the training.',
  'behavior.not-own': 'Only behaviors you wrote yourself can be changed here.',

  'observation.feedback-before': 'Feedback cannot come before the observation. Check the time.',
  'observation.exists': 'This observation is already there.',
  'observation.gone': 'This observation was deleted.',
  'observation.already-recorded': 'This observation is already in the log.',
  'observation.empty': 'Write what you saw or rate one behavior; then it can go into the log. The draft is kept.',
  'observation.in-future': 'An observation cannot be in the future. Change the date; the draft is kept.',

  'cycle.none-open': 'No coaching cycle is open.',
  'cycle.no-focus': 'Choose the #1 behavior first.',
  'cycle.focus-taken':
    'One behavior at a time: “{{title}}” is the #1 behavior. Change it, or leave this one in the parking lot.',
  'cycle.same-focus': 'This is already the #1 behavior.',
  'cycle.focus-has-plan': 'There is a plan for the #1 behavior. Discard the draft before you choose another behavior.',
  'cycle.not-seen': 'This behavior has not been rated yet. Say why you are moving on without having seen it.',

  'cycle.gone': 'This coaching cycle is no longer there.',
  'cycle.exists': 'This cycle is already there.',
  'cycle.no-reason': 'Say why the cycle ends here. The reason is kept with it.',
  'cycle.not-sticking_one': 'The behavior does not stick yet: it has to be at its target on the last day it was seen.',
  'cycle.not-sticking_other':
    'The behavior does not stick yet: it has to be at its target on {{of}} of the last {{count}} days it was seen.',
  'cycle.addendum-open': 'An addendum to the plan is not signed yet. Sign it or discard it first.',
  'cycle.draft-open': 'There is a draft plan in this cycle. Sign it or discard it first.',

  'agreement.in-future': 'The date of the agreement cannot be in the future.',
  'agreement.no-words': 'Write the agreement in the rep’s own words.',
  'agreement.has-plan': 'A plan is based on this agreement. Discard the draft before you change it.',
  'agreement.no-session': 'Say how long you talked, or why there was no one-on-one.',
  'session.about-person': 'A one-on-one about the person stays off paper. Nothing was printed.',
  'session.exists': 'This one-on-one is already there.',
  'session.gone': 'This one-on-one was deleted.',
  'session.held': 'This one-on-one has already been held.',
  'session.not-held': 'You can enter how long it took once it has been held.',
  'session.reps-own': '{{name}} marked this alone. To change it, hand over the laptop.',
  'session.no-marks': 'This one-on-one has nothing for the rep to mark alone.',
  'session.no-minutes': 'Enter how many minutes you talked.',
  'session.in-future':
    'A one-on-one in the future cannot have been held. Start it, or enter the day and time it took place.',
  'session.has-marks': 'This cannot be deleted: {{name}} marked it, and what {{name}} marked and wrote stays with it.',
  'session.has-agreement': 'An agreement came out of this one-on-one, so it stays.',
  'session.needs-purpose': 'Say in a few words what this one-on-one is for.',
  'session.needs-plus': 'Start with balanced facts: something that went well is missing.',
  'session.needs-minus': 'Start with balanced facts: something that did not go well is missing.',
  'session.needs-source': 'Each fact needs its source, such as a visit, a call or a number.',
  'session.needs-telling-reason': 'You chose to tell rather than ask. Write down why that was right here.',

  'account.exists': 'This account is already there.',
  'account.gone': 'This account is no longer in the workbook.',
  'deal.exists': 'This deal is already there.',
  'deal.gone': 'This deal was deleted.',
  'deal.no-name': 'A deal needs a name.',
  'call.exists': 'This call is already there.',
  'call.debrief-before': 'A debrief cannot come before its call. Check both days.',
  'call.not-yet': 'The debrief comes after the call. Check the time of the call.',
  'call.gone': 'This call was deleted.',
  'routed.empty': 'Say what the problem is.',
  'routed.gone': 'This entry was deleted.',
  'training.gone': 'This training was deleted.',

  'plan.exists': 'This plan is already there.',
  'plan.gone': 'This plan was discarded.',
  'plan.no-agreement': 'A plan starts with {{name}}’s yes to the #1 behavior. Record it first.',
  'plan.one-open': 'There is already a plan for this behavior.',
  'plan.no-because': 'Say why the plan is being refined. The reason is printed with it.',
  'plan.signed': 'This plan is signed. Its words can no longer be changed.',
  'plan.not-signed': 'This plan is not signed yet.',
  'plan.rep-has-signed': '{{name}} has already answered on this plan. Take the answer back to change anything.',
  'plan.incomplete': 'The plan is not complete, so it cannot be signed yet.',
  'plan.rep-first': '{{name}} signs first.',
  'plan.changed-since-rep':
    'Something changed after {{name}} answered. Take the answer back and let {{name}} read it again.',
  'plan.no-such-date': 'This date is not in the plan.',
  'plan.date-before-signing':
    'That day was over before the plan was signed. Choose the day of the signing or a later one.',
  'plan.date-ahead': 'This date is still in the future. Move it to the day you met.',
  'deal.under-plan': 'A sealed plan names this deal.',
  'observation.under-plan': 'A sealed plan is based on this observation.',
  'plan.not-in-force': 'This plan is not in force, so none of its actions are to be done.',
  'plan.no-ink': 'This plan is not waiting for ink.',
  'plan.no-such-action': 'This action is not in the plan.',

  'signing.no-name': 'Enter your name in Settings, then sign.',
  'signing.no-answer': 'There is no file with an answer to this anymore. Open it again.',
  'signing.answer-differs': 'The file says something else, and a yes that nobody wrote is none. Open it again.',
  'signing.ink-differs':
    'This sheet says something else than the answer that came by file, and that answer counts. Keep the sheet as a copy.',
  'signing.no-comment': 'Write what you see differently. Your words are printed with it.',
  'signing.no-signature': 'Sign, or choose “I choose not to sign”.',
  'signing.ink-in-future': 'The date of the ink signature cannot be in the future.',
  'signing.ink-before': 'The ink cannot be older than the page it is on. Choose the day it was signed or a later one.',
  'plan.practice-before': 'Practice counts from the day the plan was signed. Choose that day or a later one.',

  'addendum.exists': 'This addendum is there already.',
  'addendum.gone': 'This addendum was discarded.',
  'addendum.signed': 'This addendum is signed. Its words no longer change.',
  'addendum.not-signed': 'This addendum is not signed yet.',
  'addendum.no-because': 'Say why the addendum is needed. The reason is printed with it.',
  'addendum.one-open': 'An addendum to this plan is not agreed yet. Sign it or discard it first.',
  'addendum.incomplete': 'The addendum is not complete, so it cannot be signed yet.',
  'addendum.rep-has-signed': '{{name}} has signed this addendum. Take the signature back to change a word.',
  'addendum.rep-first': '{{name}} signs first.',
  'addendum.changed-since-rep':
    'Something changed after {{name}} signed. Take the signature back and let {{name}} read it again.',
  'addendum.no-ink': 'This addendum does not wait for ink.',

  'document.exists': 'This document is already there.',
  'document.gone': 'This document was deleted.',
  'document.signed': 'This document is signed. It stays, and its words can no longer be changed.',
  'document.done': 'This document is finished. Reopen it to change it.',
  'document.open': 'This document is not finished yet.',
  'document.not-signed': 'This document is not signed yet.',
  'document.no-signatures': 'The form of this document asks for no signatures.',
  'document.to-sign': 'This document is finished once both have signed it.',
  'document.in-future': 'The date of a document says when it was written. A day to come cannot be it.',
  'document.day-over': '“{{field}}” has to be a day that is still to come.',
  'document.day-ahead': '“{{field}}” has to be today or a day before.',
  'document.incomplete': 'Something the form asks for is still missing.',
  'document.rep-has-signed':
    '{{name}} has already answered under this document. Take the answer back to change a word.',
  'document.rep-first': '{{name}} signs first.',
  'document.changed-since-rep':
    'Something changed after {{name}} answered. Take the answer back and let {{name}} read it again.',
  'document.no-ink': 'This document is not waiting for ink.',

  'store.read-only': 'Not changed: this library is read-only right now.',
  'store.newer-file': 'Not changed: {{file}} was written by a newer Coachbook. Update Coachbook to change it.',
  'store.unreadable-file': 'Not changed: {{file}} cannot be read right now and must not be overwritten.',
  'store.not-saved': 'Not saved: the disk could not write it. Nothing was lost. Please try again.',
  'store.disk-full': 'Not saved: the disk is full. Free some space, then try again.',
  'store.not-writable': 'Not saved: the library folder cannot be written to.',
  'undo.gone': 'This can no longer be brought back: something else was done with it since, or Coachbook was restarted.',

  'template.gone': 'This is no longer in the library.',
  'template.no-draft': 'There is no draft of this. Start one, then change it.',
  'template.unfinished_one': 'Not published yet: one thing is missing. The page says what.',
  'template.unfinished_other': 'Not published yet: {{count}} things are missing. The page says what.',
  'template.version-not-higher': 'A new version must have a number above {{version}}.',
  'template.same-version': 'This record already uses that version of the form.',

  'trainer.wrong-passphrase': 'The passphrase does not open this key. Nothing was signed.',
  'trainer.not-opened': 'The passphrase does not open this key.',
  'trainer.key-here': 'The key of {{name}} is already in this library.',
  'trainer.no-key-choice': 'That file was chosen before Coachbook restarted. Please choose it again.',
  'trainer.no-key': 'This key is not in the library.',
  'trainer.not-trusted': 'This card is not among those you trust.',
  'trainer.no-key-file': '{{file}} is not a trainer key.',
  'trainer.no-card': '{{file}} is not a trainer’s card.',
  'trainer.card-changed':
    'The name or the key on the card in {{file}} was changed after it was made. Ask the trainer for the card again.',
  'trainer.no-choice': 'That card was chosen before Coachbook restarted. Please choose it again.',

  /** Why a pack is not opened. In none of these cases is any of it kept. */
  'pack.not-a-pack': 'This is not a Coachbook pack, or it was cut off on the way. Ask for the file again.',
  'pack.damaged': 'The file is damaged, or somebody tampered with it. Nothing in it was used. Ask for the file again.',
  'pack.file-damaged': '{{file}} in the pack is damaged. Nothing was used; ask for the pack again.',
  'pack.checksum': '{{file}} in the pack is not what its author put there. Nothing was used; ask for the pack again.',
  'pack.too-large': 'The file is larger than {{limit}} MB, which no pack is.',
  'pack.too-many-files': 'The pack holds more than {{limit}} files.',
  'pack.file-too-large': '{{file}} in the pack is larger than {{limit}} MB.',
  'pack.inflates-too-much': 'Unpacked, the pack would be larger than {{limit}} MB.',
  'pack.encrypted': '{{file}} in the pack is encrypted. Packs are not; ask for one that is not.',
  'pack.bad-file-name':
    '{{file}}: names in a pack are lower-case Latin letters, digits and dashes, and end in .json, in guides also in .md.',
  'pack.source-missing': 'There is no {{file}} in this folder, so it is not the folder of a pack.',
  'pack.bad-path': '{{file}} is not a name that a file in a pack can have. Nothing was used.',
  'pack.link': '{{file}} in the pack is a link or something else that is no file. Nothing was used.',
  'pack.name-twice': '{{file}} is in the pack twice, or under two names that a system takes for one.',
  'pack.unexpected-file': '{{file}} does not belong in a pack. Nothing was used.',
  'pack.no-manifest': 'The pack does not begin with manifest.json.',
  'pack.newer-format': 'This pack was made for a newer Coachbook. Update Coachbook to open it.',
  'pack.manifest-differs': 'manifest.json says something that Coachbook does not know. Nothing was used.',
  'pack.missing-file': 'The pack lacks {{file}}, which it lists.',
  'pack.unlisted': 'The pack holds {{file}}, which it does not list. Nothing was used.',
  'pack.not-text': '{{file}} is not text in UTF-8.',
  'pack.not-json': '{{file}} is not JSON: {{why}}',
  'pack.too-deep': '{{file}} is nested more than {{limit}} levels deep.',
  'pack.not-one-line': '{{file}}: “{{setting}}” has to be a single line. Nothing was used.',
  'pack.setting-twice': '{{file}} has “{{setting}}” twice, so nobody can say which one counts. Nothing was used.',
  'pack.version-zeros': '{{file}}: {{version}} is not a version. Write it without leading zeros, such as 1.2.0.',
  'pack.too-much':
    'The pack holds more than {{limit}} fields, behaviors and questions together. Nothing was used; ask for it in several packs.',
  'pack.unfolds-too-much': 'In the library the pack would take more than {{limit}} MB. Nothing was used.',
  'pack.library-full':
    'Together with the packs you have, this one would take more than {{limit}} MB. Remove one first.',
  'pack.malformed': '{{file}} is not what it should be: {{why}}',
  'pack.malformed-at': '{{file}}, at {{where}}: {{why}}',
  'pack.unknown-setting': '{{file}} has a setting that Coachbook does not know: {{where}}',
  'pack.forbidden-name': '{{file}} uses the name {{name}}, which data must not have. Nothing was used.',
  'pack.hidden-signs':
    '{{file}} holds signs that hide words or turn their order around, or letters that are not composed (NFC).',
  'pack.id-twice': '{{file}}: {{id}} is in {{other}} already.',
  'pack.no-heading': '{{file}} does not begin with a heading: # and a title.',
  'pack.notes-too-long': '{{file}} is longer than {{limit}} characters.',

  /** Why a form in a pack cannot be used; `at` is the id of a field or section. */
  'pack.form.no-title': '{{file}}: the form has no title.',
  'pack.form.no-heading': '{{file}}: the form has no heading.',
  'pack.form.no-sections': '{{file}}: the form has no sections.',
  'pack.form.too-many-fields': '{{file}}: the form has more than {{limit}} fields.',
  'pack.form.no-words': '{{file}}: the guidance {{at}} says nothing.',
  'pack.form.too-few-anchors': '{{file}}: the rating {{at}} needs at least two anchors.',
  'pack.form.empty-anchor': '{{file}}: an anchor of the rating {{at}} is empty.',
  'pack.form.empty-option': '{{file}}: an option of {{at}} is empty.',
  'pack.form.limits-crossed': '{{file}}: the lowest number of {{at}} is above the highest.',
  'pack.form.wrong-type': '{{file}}: {{at}} is bound to {{binding}}, which needs {{needs}}, not {{has}}.',
  'pack.form.bound-twice': '{{file}}: {{at}} is bound to {{binding}}, which another field is bound to already.',
  'pack.form.wrong-kind': '{{file}}: {{at}} is bound to {{binding}}, which this kind of form does not have.',
  'pack.form.not-private': '{{file}}: {{at}} is bound to {{binding}} and must be private.',
  'pack.form.duplicate-id': '{{file}}: the id {{at}} is used twice.',
  'pack.form.duplicate-option': '{{file}}: {{at}} has the option {{option}} twice.',
  'pack.form.no-options': '{{file}}: {{at}} has no options.',
  'pack.form.no-such-field': '{{file}}: {{at}} waits for the field {{field}}, which is not there.',
  'pack.form.never-shown': '{{file}}: {{at}} waits for something that {{field}} never is, so it is never shown.',
  'pack.form.shows-private': '{{file}}: {{at}} would give the private answer of {{field}} away.',
  'pack.form.must-have': '{{file}}: an action plan needs a field bound to {{binding}}.',
  'pack.form.must-have-can-hide': '{{file}}: {{at}}, bound to {{binding}}, must always be shown.',

  /** Why a sound pack cannot be installed in this library. */
  'pack.signature-damaged':
    'The signature does not fit the pack: it was changed after it was signed. Ask its author for the pack again.',
  'pack.id-built-in': 'A pack that comes with Coachbook already uses the name {{id}}.',
  'pack.other-signer':
    '“{{title}}” in your library was signed with another key. If you trust this one, remove the pack first. Your records stay intact.',
  'pack.unsigned':
    '“{{title}}” in your library is signed, and this file is not, so nobody knows whether it is by the same author. If you trust it, remove the pack first. Your records stay intact.',
  'pack.other-author':
    '“{{title}}” in your library is by {{author}}. If this one is to take its place, remove that pack first. Your records stay intact.',
  'pack.version-reused':
    'You have “{{title}}” {{version}} with different content. A version that was handed out must never change. Ask for one with a higher number.',
  'pack.part-version-reused':
    '“{{title}}” {{version}} differs from the {{version}} you have. A version that was handed out must never change. Ask for one with a higher number.',
  'pack.part-older': '“{{title}}” {{version}} is older than the {{there}} you have, though the pack is newer.',
  'pack.part-taken': '“{{title}}” uses the id {{id}}, which something in “{{other}}” already has.',
  'pack.undecided': 'First say what happens to your own changes: {{titles}}.',
  'pack.no-choice': 'That pack was chosen too long ago. Please choose it again.',
  'pack.gone': 'This pack is no longer in the library.',
  'pack.built-in-stays': 'This pack comes with Coachbook and cannot be removed.',
  'pack.empty': 'Choose at least one thing to pack.',
  'pack.step-twice': '“{{title}}” is the second help text for the same step. A pack has one for each step.',
  'pack.not-published': '“{{title}}” has no published version. Publish it, then pack it.',

  'pdf.fonts': 'Coachbook’s fonts cannot be read, so nothing was printed. Reinstall Coachbook; your data is safe.',
  'erasure.other-name': 'This is not the name of {{rep}}. Nothing was erased.',
  'erasure.waiting':
    'Changes from another copy of {{rep}}’s workbook wait for your decision. Look at them first; nothing was erased.',
  'erasure.held': 'The workbook of {{rep}} is on hold: “{{reason}}”. End the hold first; nothing was erased.',
  'erasure.copy': 'This is a second copy of a workbook. Erase the rep itself; the copy goes with it.',
  'erasure.unknown':
    'Coachbook cannot tell whose workbook lies in this folder, so it erases nothing. You can remove the folder yourself: Settings shows where the library is.',
  'erasure.nothing': 'Nothing of this is there anymore. Nothing was erased.',
  'erasure.with-plan': 'A signed addendum can only be erased together with its plan. Nothing was erased.',
  'erasure.under-plan':
    'A signed plan stands on this. It goes only together with the plan, once that is ticked. Nothing was erased.',
  'erasure.too-many': 'This is too much for one erasure. Erase a part of it first; nothing was erased.',
  'erasure.not-saved': 'Something cannot be saved yet, so nothing was erased.',
  'workbook.erased': 'This workbook was erased from this library and is not taken in again.',
  'backup.damaged': 'This file is not a complete Coachbook backup. Nothing was changed; please choose another one.',
  'backup.too-new': 'This backup was made by a newer Coachbook. Update Coachbook to restore it; nothing was changed.',
  'coachbook.damaged': 'This file is not a complete Coachbook workbook. Nothing was changed; ask for it once more.',
  'coachbook.newer': 'This file was made by a newer Coachbook. Update Coachbook to open it; nothing was changed.',
  'coachbook.newer-here':
    'This workbook was written by a newer Coachbook. This one does not know all of it, so nothing was saved. Pass it on from the newer Coachbook, or update this one.',
  'coachbook.too-much':
    'Reading this file takes more time or memory than any workbook should, so it was not opened. Nothing was changed.',
  'coachbook.unreadable': 'This file cannot be read. Is the drive connected? Nothing was changed.',
  'coachbook.not-whole':
    'The file was written, but could not be read back whole, so it was removed again. Your workbook is as it was.',
  'coachbook.wrong-passphrase':
    'The passphrase does not open this file. Mind capitals and the keyboard’s language; nothing was changed.',
  'coachbook.too-large':
    'This workbook is too large to be encrypted. Save it without a passphrase onto an encrypted stick instead.',
  'coachbook.gone': 'The file is no longer open. Choose it once more; nothing was changed.',
  'merge.changed-here':
    'The workbook was changed meanwhile, so nothing was merged. The list is made anew; please look at it once more.',
  'merge.not-answered': 'Not everything is answered yet, so nothing was merged.',
  'merge.not-sound':
    'The result would not be a valid workbook, so nothing was merged. The workbook is as it was; the file can be added as a copy.',
  'merge.not-saved': 'The disk did not take it yet. What was merged is shown and saved as soon as the disk allows.',
  'merge.past': 'This merge lies too far back in the history to be taken back. Backups from before it are in Settings.',
  'merge.taken-back': 'This merge is taken back already.',
  'merge.touched-since':
    'Something that came with this merge was changed since, so it cannot be taken back as a whole. Nothing was changed.',
  'moving.damaged':
    'This file is not a complete Coachbook library. Nothing was changed; save it once more on the other computer.',
  'moving.not-whole':
    'The file was written, but could not be read back whole, so it was removed again. Your library is as it was.',
  'moving.stopped': 'This took too long and was stopped. Nothing is left of it; please try again.',
  'moving.unreadable': 'This file cannot be read. Is the drive connected? Nothing was changed.',
  'moving.keys-need-passphrase':
    'Keys for signing packs only go along in an encrypted file. Choose a passphrase for it, or leave the keys out.',
  'moving.no-folder': 'The folder is no longer there. Nothing was brought; please choose another one.',
  'moving.disk-full':
    'The disk is too full for this library. Nothing was brought; free some space or choose a folder on another disk.',
  'moving.read-only': 'This folder cannot be written to. Nothing was brought; please choose another one.',
  'moving.failed': 'The disk could not take the library. Nothing was brought; please choose another folder.',
  'backup.gone': 'This backup is no longer there. Nothing was changed.',
  'backup.cancelled': 'The backup was stopped. Nothing is left of it; the earlier ones are as they were.',
  'backup.disk-full':
    'The disk with the backups is full, so there is no new one. The earlier ones are still there; free some room or choose another folder.',
  'backup.read-only':
    'The folder for backups cannot be written to, so there is no new one. The earlier ones are still there; please choose another folder.',
  'backup.unread':
    'The folder of the library cannot be read now, so there is no new backup. The earlier ones are still there. Check its drive, and who has access to the folder.',
  'backup.failed':
    'The folder for backups did not take the backup, so there is no new one. Is the drive connected? The earlier ones are still there.',
  'restore.look-again': 'Open this backup in the list once more, then restore it. Nothing was changed.',
  'restore.disk-full': 'The disk with the library is full, so nothing was restored. Free some room, then try again.',
  'restore.read-only':
    'The folder of the library cannot be written to, so nothing was restored. Check who may write there, then try again.',
  'restore.failed':
    'The folder of the library cannot be read or written now, so nothing was restored. Check its drive, and who has access to the folder.',
  'restore.no-room-for-backup':
    'The disk with the backups is full. A restore backs up what is here first, so nothing was restored. Free some room, or choose another folder for backups.',
  'restore.backups-read-only':
    'The folder for backups cannot be written to. A restore backs up what is here first, so nothing was restored. Choose another folder for backups.',
  'restore.no-backup':
    'The folder for backups did not take a backup. A restore backs up what is here first, so nothing was restored. Is the drive connected?',
  'backup.in-library':
    'This folder is part of the library itself, and each backup would hold the ones before. Please choose another folder.',
  'backup.changed':
    'The library was changed meanwhile, so nothing was restored. Look at the backup once more, then restore it.',
  'backup.newer':
    '{{name}} was written with a newer Coachbook, so nothing was restored. Update Coachbook first, or restore without {{name}}.',
  'backup.no-access':
    'The workbook of {{name}} that is here cannot be read at all right now, so nothing of it could be kept. Nothing was restored. Check the drive and who may open the folder, or restore without {{name}}.',
  'backup.arriving':
    'The files of {{name}} have not all arrived yet, so nothing was restored. Let the program that syncs the folder finish, or restore without {{name}}.',
  'backup.only-read':
    'The workbook of {{name}} can only be read here, so nothing was restored. Check whether its folder can be written to, or restore without {{name}}.',
  'backup.not-empty': 'There is something in that folder already. Please choose an empty one; nothing was changed.',
  'pdf.failed': 'The page could not be drawn. Nothing was written; your data is safe.',
  'pdf.stopped': 'Drawing the page stopped before it was done. Nothing was written. Please try again.'
} as const
