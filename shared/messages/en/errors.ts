/** What went wrong, what it means for the words that were written, and what to do. */
export const errors = {
  'input.malformed': 'This change could not be read, so nothing was changed. Please try again.',
  'call.unknown': 'The window asked for something this version does not know. Restart Coachbook.',
  'call.failed': 'Something went wrong inside Coachbook. What was saved is safe; please try again.',
  'call.foreign': 'This request came from a page that is not Coachbook. It was refused.',

  'call.with-rep': 'The rep has the laptop. This is done again once it is handed back.',

  'handover.wrong-pin': 'That is not the PIN. Try again.',
  'handover.wait_one': 'Too many wrong tries. Try again in {{count}} second.',
  'handover.wait_other': 'Too many wrong tries. Try again in {{count}} seconds.',
  'handover.not-kept': 'The laptop was not handed over: the disk did not take the note of it. Please try again.',

  'library.no-folder': 'This folder can neither be made nor read. Choose another one.',
  'library.disk-full': 'The rep was not added: the disk is full. Free some space and try again.',
  'library.read-only': 'The rep was not added: the library folder cannot be written to.',
  'library.folder-gone': 'The rep was not added: the library folder is not there. Is the drive connected?',
  'library.failed': 'The rep was not added: the disk did not take it. Please try again.',
  'library.not-open': 'Choose a folder for your library first.',
  'library.no-choice': 'That folder was chosen before Coachbook was started again. Please choose it once more.',

  'export.missing': '“{{name}}” was not saved: the folder is not there any more. Choose another place.',
  'export.exists': '“{{name}}” was not saved: something with this name is in the way. Choose another name.',
  'export.disk-full': '“{{name}}” was not saved: the disk is full. Free some space or choose another place.',
  'export.read-only': '“{{name}}” was not saved: this folder cannot be written to. Choose another place.',
  'export.failed': '“{{name}}” was not saved: the disk did not take it. Nothing else changed; choose another place.',
  'file.gone': 'Coachbook does not know this file any more. Look for it where you saved it.',
  'file.unreadable': '“{{name}}” could not be read. Nothing was changed.',

  'workbook.gone': 'This workbook is not in the library any more.',
  'workbook.read-only': 'This workbook can only be read here, so nothing was changed.',
  'workbook.exists': 'This rep is in the library already.',
  'workbook.not-sample': 'Only reps of the sample team can be removed. Move this one to the archive instead.',
  'workbook.not-removed': 'The files could not be removed. Close what else has them open and try again.',
  'workbook.unreadable':
    'This workbook cannot be read: neither its file nor the record of its changes is whole. Its files are untouched.',
  'workbook.too-new':
    'This workbook was made by a newer Coachbook in a form this one does not know. Update Coachbook to open it.',
  'workbook.link': 'This workbook is a link to another place. Move the folder itself into the library to open it.',
  'workbook.no-access': 'The files of this workbook cannot be opened. Check who may read this folder.',
  'workbook.nothing-to-undo': 'There is nothing to undo.',
  'workbook.nothing-to-redo': 'There is nothing to redo.',
  'workbook.undo-late':
    'Something else was changed after that. Undo (Edit menu) takes back one change after the other.',
  'workbook.undone-before': 'That was taken back already.',
  'workbook.undo-gone':
    'That can no longer be taken back: something was signed or sealed after it, or Coachbook was closed.',

  'sample.there': 'The sample team is here already. Remove it first to begin again.',

  'settings.not-saved': 'The settings were not saved: the disk did not take them. They are as they were before.',

  'rep.already-archived': 'This rep is in the archive already.',
  'rep.not-archived': 'This rep is not in the archive.',

  'behavior.unknown': 'This behavior is neither in the workbook nor in an installed framework.',
  'template.unknown': 'The form this record was made with is missing.',
  'template.wrong-kind': '“{{title}}” is a form of another kind.',
  'template.no-such-field': 'The form has no such field.',

  'behavior.not-trained':
    '{{name}} was not trained on this behavior yet, so it is not rated. Flag it as a training need, or enter the training.',
  'behavior.not-own': 'Only behaviors of your own can be written here.',

  'observation.feedback-before': 'Feedback cannot come before the observation. Check the time.',
  'observation.exists': 'This observation is there already.',
  'observation.gone': 'This observation was deleted.',
  'observation.already-recorded': 'This observation is in the log already.',
  'observation.empty': 'Write what you saw or rate one behavior, then it can go into the log. The draft is kept.',
  'observation.in-future': 'An observation cannot be in the future. Change the date; the draft is kept.',

  'cycle.none-open': 'No coaching cycle is open.',
  'cycle.no-focus': 'Choose the #1 behavior first.',
  'cycle.focus-taken':
    'One behavior at a time: “{{title}}” is the #1 behavior. Change it, or leave this one in the parking lot.',
  'cycle.same-focus': 'This is the #1 behavior already.',
  'cycle.focus-has-plan': 'There is a plan for the #1 behavior. Discard the draft before you choose another behavior.',
  'cycle.not-seen': 'This behavior has not been rated yet. Say why you go on without having seen it.',

  'cycle.exists': 'This cycle is there already.',
  'cycle.no-reason': 'Say why the cycle ends here. The reason is kept with it.',
  'cycle.not-sticking':
    'The behavior does not stick yet: it takes the wanted level in {{of}} of the last {{last}} days it was seen.',
  'cycle.draft-open': 'There is a draft plan in this cycle. Sign it or discard it first.',

  'agreement.in-future': 'The day of the agreement cannot be in the future.',
  'agreement.no-words': 'Write the agreement in the rep’s own words.',
  'agreement.has-plan': 'A plan stands on this agreement. Discard the draft before you change it.',
  'agreement.no-session': 'Say how long you talked, or why there was no one-on-one.',
  'session.exists': 'This one-on-one is there already.',
  'session.gone': 'This one-on-one was deleted.',
  'session.held': 'This one-on-one was held already.',
  'session.not-held': 'How long it took is said once it was held.',
  'session.no-minutes': 'Say how many minutes you talked.',
  'session.in-future': 'What is still to come was not held. Start it, or enter the day and time when it was.',
  'session.has-agreement': 'The agreement came out of this one-on-one, so it stays.',
  'session.needs-purpose': 'Say in a few words what this one-on-one is for.',
  'session.needs-plus': 'Start with balanced facts: something that went well is missing.',
  'session.needs-minus': 'Start with balanced facts: something that did not go well is missing.',
  'session.needs-source': 'Each fact needs its source, such as a visit, a call or a number.',
  'session.needs-telling-reason': 'You chose to tell rather than ask. Write down why that was right here.',

  'account.exists': 'This account is there already.',
  'account.gone': 'This account is not in the workbook any more.',
  'deal.exists': 'This deal is there already.',
  'deal.gone': 'This deal was deleted.',
  'deal.no-name': 'A deal needs a name.',
  'call.exists': 'This call is there already.',
  'call.no-plan':
    'A debrief belongs to a call that was planned here. Write the plan first, or log an observation instead.',
  'call.not-yet': 'The debrief comes after the call. Check the time of the call.',
  'call.gone': 'This call was deleted.',
  'routed.empty': 'Say what the problem is.',
  'routed.gone': 'This entry was deleted.',
  'training.gone': 'This training was deleted.',

  'plan.exists': 'This plan is there already.',
  'plan.gone': 'This plan was discarded.',
  'plan.no-agreement': 'A plan starts with {{name}}’s yes to the key behavior. Record it first.',
  'plan.one-open': 'There is a plan for this behavior already.',
  'plan.no-because': 'Say why the plan is refined. The reason is printed with it.',
  'plan.signed': 'This plan is signed. Its words do not change any more.',
  'plan.not-signed': 'This plan is not signed yet.',
  'plan.rep-has-signed': '{{name}} has signed this plan. Take the signature back to change a word.',
  'plan.incomplete': 'The plan is not complete, so it cannot be signed yet.',
  'plan.rep-first': '{{name}} signs first.',
  'plan.no-manager-name': 'Enter your name in Settings, then sign.',
  'plan.changed-since-rep':
    'Something changed after {{name}} signed. Take the signature back and let {{name}} read it again.',
  'plan.no-comment': 'Write what is seen differently. The words are printed beside the plan.',
  'plan.no-signature': 'Sign, or choose “I do not sign”.',
  'plan.no-such-date': 'This date is not in the plan.',
  'plan.date-ahead': 'This date is still to come. Move it to the day when you met.',
  'observation.under-plan': 'A signed plan stands on this observation.',
  'plan.not-in-force': 'This plan is not in force, so nothing in it is to be done.',
  'plan.no-ink': 'This plan does not wait for ink.',
  'plan.ink-in-future': 'The ink cannot be of a day to come.',
  'plan.no-such-action': 'This action is not in the plan.',

  'store.read-only': 'Not changed: this library can only be read at the moment.',
  'store.newer-file': 'Not changed: {{file}} was written by a newer Coachbook. Update Coachbook to change it.',
  'store.unreadable-file': 'Not changed: {{file}} cannot be read at the moment, and must not be written over.',
  'store.not-saved': 'Not saved: the disk did not take it. Nothing was lost; please try again.',
  'store.disk-full': 'Not saved: the disk is full. Free some space, then try again.',
  'store.not-writable': 'Not saved: the library folder cannot be written to.',
  'undo.gone':
    'This cannot be brought back any more: something was done with it since, or Coachbook was started again.',

  'template.gone': 'This is not in the library any more.',
  'template.no-draft': 'There is no draft of this. Begin one, then change it.',
  'template.unfinished_one': 'Not published yet: one thing is open. It is named on the page.',
  'template.unfinished_other': 'Not published yet: {{count}} things are open. They are named on the page.',
  'template.version-not-higher': 'A new version must have a number above {{version}}.',
  'template.same-version': 'This record uses that version of the form already.',

  'trainer.wrong-passphrase': 'The passphrase does not open this key. Nothing was signed.',
  'trainer.no-key': 'This key is not in the library.',
  'trainer.not-trusted': 'This card is not among those you trust.',
  'trainer.no-key-file': '{{file}} is not a trainer’s key.',
  'trainer.no-card': '{{file}} is not a trainer’s card.',
  'trainer.card-changed':
    'The name or the key on the card in {{file}} was changed after it was made. Ask the trainer for the card again.',
  'trainer.no-choice': 'That card was chosen before Coachbook was started again. Please choose it once more.',

  /** Why a pack is not opened. In each case nothing of it was kept. */
  'pack.not-a-pack': 'This is not a Coachbook pack, or it was cut off on its way. Ask for the file again.',
  'pack.damaged': 'The file is damaged, or somebody tampered with it. Nothing of it was used; ask for the file again.',
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

  /** What keeps a form in a pack from being used; `at` is the id of a field or section. */
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

  /** Why a sound pack does not come into this library. */
  'pack.signature-damaged':
    'The signature does not fit the pack: it was changed after it was signed. Ask its author for the pack again.',
  'pack.id-built-in': 'A pack that comes with Coachbook goes by the name {{id}} already.',
  'pack.other-signer':
    '“{{title}}” in your library was signed by another key. If you trust this one, remove the pack first; your records stay whole.',
  'pack.other-author':
    '“{{title}}” in your library is by {{author}}. If this one is to take its place, remove that pack first; your records stay whole.',
  'pack.version-reused':
    'You have “{{title}}” {{version}} with other content. A version that was handed out never changes; ask for one with a higher number.',
  'pack.part-version-reused':
    '“{{title}}” {{version}} differs from the {{version}} you have. A version that was handed out never changes; ask for one with a higher number.',
  'pack.part-older': '“{{title}}” {{version}} is older than the {{there}} you have, though the pack is newer.',
  'pack.part-taken': '“{{title}}” goes by the id {{id}}, which something in “{{other}}” has already.',
  'pack.undecided': 'Say what becomes of your own changes first: {{titles}}.',
  'pack.no-choice': 'That pack was chosen too long ago. Please choose it once more.',
  'pack.gone': 'This pack is not in the library any more.',
  'pack.built-in-stays': 'This pack comes with Coachbook and stays.',
  'pack.empty': 'Choose at least one thing to pack.',
  'pack.step-twice': '“{{title}}” is the second help text for the same step. A pack has one for each step.',
  'pack.not-published': '“{{title}}” has no published version. Publish it, then pack it.',

  'pdf.fonts':
    'The fonts of Coachbook cannot be read, so nothing was printed. Install Coachbook again; your data is safe.',
  'pdf.failed': 'The page could not be drawn. Nothing was written; your data is safe.',
  'pdf.stopped': 'Drawing the page ended before it was done. Nothing was written; please try again.'
} as const
