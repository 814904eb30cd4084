/** What went wrong, what it means for the words that were written, and what to do. */
export const errors = {
  'input.malformed': 'This change could not be read, so nothing was changed. Please try again.',
  'call.unknown': 'The window asked for something this version does not know. Restart Coachbook.',
  'call.failed': 'Something went wrong inside Coachbook. What was saved is safe; please try again.',
  'call.foreign': 'This request came from a page that is not Coachbook. It was refused.',

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
  'export.failed': '“{{name}}” was not saved: the disk did not take it. Your plan is safe; choose another place.',
  'file.gone': 'Coachbook does not know this file any more. Look for it where you saved it.',
  'file.unreadable': '“{{name}}” could not be read. Nothing was changed.',

  'workbook.gone': 'This workbook is not in the library any more.',
  'workbook.read-only': 'This workbook can only be read here, so nothing was changed.',
  'workbook.exists': 'This rep is in the library already.',
  'workbook.unreadable':
    'This workbook cannot be read: neither its file nor the record of its changes is whole. Its files are untouched.',
  'workbook.too-new':
    'This workbook was made by a newer Coachbook in a form this one does not know. Update Coachbook to open it.',
  'workbook.link': 'This workbook is a link to another place. Move the folder itself into the library to open it.',
  'workbook.no-access': 'The files of this workbook cannot be opened. Check who may read this folder.',
  'workbook.nothing-to-undo': 'There is nothing to undo.',
  'workbook.nothing-to-redo': 'There is nothing to redo.',

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
  'session.no-minutes': 'Say how many minutes you talked.',
  'session.in-future': 'This one-on-one is still to come. Start it, or change its time.',
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
  'plan.no-such-action': 'This action is not in the plan.',

  'pdf.fonts':
    'The fonts of Coachbook cannot be read, so nothing was printed. Install Coachbook again; your data is safe.',
  'pdf.failed': 'The page could not be drawn. Nothing was written; your data is safe.',
  'pdf.stopped': 'Drawing the page ended before it was done. Nothing was written; please try again.'
} as const
