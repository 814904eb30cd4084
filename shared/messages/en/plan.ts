/** Action plans: the list, the draft with its live page, the signed plan. */
export const plan = {
  inkOfCoach:
    'Your own signature belongs on the paper sheet, as you chose. {{name}} has not agreed to it, and your signature does not change that.',
  inkAwaited: 'To be signed on paper, as chosen at signing. The plan is in force once you confirm the signed sheet.',
  inkTell: 'Confirm the signed sheet',
  inkTitle: 'Signed with ink',
  inkOn: 'Date of the last signature on the sheet',
  inkStance: 'What did {{name}} mark on the sheet?',
  'ink-agreed': 'Agrees',
  'ink-received': 'Received it',
  'ink-disagreed': 'Sees it differently',
  'ink-declined': 'Did not sign',
  inkComment: 'What does {{name}} see differently?',
  inkNoComment: 'Write what {{name}} sees differently. The words stand with the plan.',
  inkNoStance: 'First say what {{name}} marked.',
  inkOpen: 'In ink on the sheet; not confirmed yet.',
  inkNoted: 'So {{name}} noted, {{date}}.',
  inkOnce: 'Read the sheet once more before you save: this can only be taken back right afterwards, by Undo.',
  pageBeforeInkRefused:
    'The page was sealed before you signed it with ink, and stays as it was sealed. When you hand it out, add the signed sheet.',
  pageBeforeInk:
    'The page was sealed before it was signed with ink, and stays as it was sealed: it still says that it counts once signed. When you hand it out, add the signed sheet.',
  pageBeforeAnswer:
    'The page was sealed before the answer came, and stays as it was sealed: it still says that it counts once signed with ink. When you hand it out, add the file with the answer.',
  inkBy: 'In ink, {{date}}, confirmed by {{name}}.',
  inkScan: 'Attach a scan…',
  inkScanHelp: 'A photo or PDF of the signed sheet. It is kept with the workbook.',
  inkScanOf: 'Attached: {{name}}',
  inkScanRemove: 'Remove',
  inkScanShow: 'Show the scan in its folder',
  copyFiled: 'Filed copy, {{date}}',
  copyAnswerPage:
    'The answer page, printed or scanned. It shows what was written on it, not by whom. It is neither the answer in its file nor a signature.',
  copyDiffers: 'It differs from what was sealed.',
  copySigning: 'The other signing, on another computer. It does not hold; the one on this page does.',
  copyShow: 'Show in its folder',
  copySave: 'Save…',
  copySaved: 'Saved: {{name}}',
  copies: 'Filed copies',
  copyAnswer: 'A later answer by file, which changes nothing: {{stance}}.',
  copyAnswerOnly: 'An answer by file, kept as a copy only: {{stance}}.',
  copyAnswerOnlyNone: 'An answer by file, kept as a copy only. No stance was chosen.',
  copyMarked: 'A later sheet with ink of {{date}}, which changes nothing: {{stance}}.',
  copyAnswerNone: 'A later answer by file, which changes nothing. No stance was chosen.',
  inkDiffers:
    '{{name}} answered by file: {{stance}}. That answer counts, and a sheet that says something else doesn’t change it. You can keep the sheet as a copy. To agree on something else, start a new version of the plan.',
  inkNoScan: 'Attach the sheet.',
  inkKeepCopy: 'Keep it as a copy',
  inkSave: 'Save',
  inkSaved: 'The signed sheet is confirmed.',
  listEmpty: 'Plans appear here once {{name}} has said yes to the #1 behavior. The overview says what comes next.',
  toOverview: 'Go to the overview',
  canStartAgain: '{{name}} did not agree to the last plan, and you have talked since. Make the next one together.',
  canStart: '{{name}} has said yes. Make the plan together.',
  listLabel: 'Plans',
  behavior: 'Behavior',
  status: 'Status',
  signedOn: 'Sealed',
  seal: 'Seal',

  headed: '{{heading}}, {{state}}',
  gone: 'This plan was discarded.',
  toPlans: 'Plans of {{name}}',

  showPage: 'Show the page',
  larger: 'Show it larger',
  smaller: 'Show it smaller',
  showForm: 'Back to the form',
  paper: 'The page as it will be printed',
  paperSigned: 'The signed page',
  paperDrawing: 'Drawing the page…',
  paperFailed:
    'The page could not be drawn. The plan itself is safe. Change a word to try again, or start Coachbook again.',
  readAsText: 'Read as text',

  wanted: 'The target is {{wanted}}: {{anchor}}',
  gapNow: 'now {{now}} · target {{wanted}} of 5',
  gapSince: 'now {{now}} · target {{wanted}} of 5 · starting point {{start}} on {{date}}',
  gapUnrated: 'not rated yet · target {{wanted}} of 5',

  actionText: 'Action',
  actionSign: 'Sign that it worked',
  actionOwner: 'Who',
  actionBy: 'By',
  proposedBy: 'Proposed by',
  actionReach: 'Stretch and confidence',
  actionStretch: 'Stretch',
  actionConfidence: 'How sure',
  notSaid: 'not said',
  splitAction: 'A big stretch, and not sure yet: split this step in two.',
  by: 'by',
  ideaOf: '{{name}}’s idea',
  ideaTogether: 'an idea of both',
  addAction: 'Add an action',
  actionRemoved: 'The action was removed.',

  dateOn: 'Date',
  dateKind: 'What',
  dateNote: 'Where, with whom, what for',
  'kind-joint-visit': 'Ride-along',
  'kind-call': 'Call',
  'kind-one-on-one': 'One-on-one',
  'kind-support': 'Support',
  addDate: 'Add a date',
  dateRemoved: 'The date was removed.',

  cell: '{{label}}, row {{row}}',
  move: 'Order',
  moveUp: 'Move row {{row}} up',
  moveDown: 'Move row {{row}} down',
  removeRow: 'Remove row {{row}}',
  rowKeys: 'Enter adds a row. Alt+Up or Alt+Down moves it. Ctrl+Shift+Backspace removes it.',
  undo: 'Undo',
  undoLate: 'Not brought back: it is here already, or there is no room for one more row.',

  notes: 'Notes for yourself',
  notesRemove: 'Remove these notes',
  notesRemoved: 'The notes were removed. They are still in the workbook’s history.',
  repBegan:
    '{{name}} began to answer and has not signed. What {{name}} chose and wrote is kept, also when you change or discard the draft.',
  setAside: 'What {{name}} said before',
  setAsideSigned: 'Signed: {{stance}}',
  setAsideUnsigned: 'Chosen, not signed: {{stance}}',
  setAsideDeclined: 'Handed back without a signature',
  setAsideNotToSign: 'Chosen, not handed back: not to sign',
  'setAside-changed': 'Words were changed after that, {{date}}, {{time}}.',
  'setAside-taken-back': 'This was taken back, {{date}}, {{time}}.',
  'setAside-discarded': 'The draft was discarded, {{date}}, {{time}}.',
  'stance-ink': 'marks it on the sheet',
  'stance-none': 'nothing yet',
  notesHelp: 'Only for you. Never printed, never shown to {{name}}.',

  missingLead: 'Before you both sign:',
  'missing-day-over': '“{{field}}” is over',
  'missing-day-ahead': '“{{field}}” is still to come',
  'missing-behavior': 'the #1 behavior',
  'missing-coaching-date': 'one agreed date for field coaching or support',
  'missing-coaching-date-ahead': 'an agreed date still to come: every date of this plan is in the past',
  'missing-action-text': 'what is to be done, in an action that has a date or a sign',
  'missing-coaching-date-day': 'the day of an agreed date',
  complete: 'Nothing is missing. Read it together, then sign.',
  signTogether: 'Sign together',

  'repSaid-agreed':
    '{{name}} has signed and agrees. The words stay as they are until you sign too or {{name}} takes the signature back.',
  'repSaid-received':
    '{{name}} has signed as received, not as agreed. The words stay as they are until you sign too or {{name}} takes the signature back.',
  'repSaid-disagreed':
    '{{name}} has signed and sees it differently. The words stay as they are until you sign too or {{name}} takes the signature back.',
  'repSaid-declined':
    '{{name}} did not sign. The words stay as they are until you sign that you handed it over or {{name}} reads it again.',
  'repSaid-ink':
    '{{name}} signs on paper. The words stay as they are until you sign too or {{name}} makes a new choice.',
  'repSaidTo-agreed':
    '{{name}} has signed and agrees. The words stay as they are until {{coach}} signs too or {{name}} takes the signature back.',
  'repSaidTo-received':
    '{{name}} has signed as received, not as agreed. The words stay as they are until {{coach}} signs too or {{name}} takes the signature back.',
  'repSaidTo-disagreed':
    '{{name}} has signed and sees it differently. The words stay as they are until {{coach}} signs too or {{name}} takes the signature back.',
  'repSaidTo-declined':
    '{{name}} did not sign. The words stay as they are until {{coach}} signs that it was handed over or {{name}} reads it again.',
  'repSaidTo-ink':
    '{{name}} signs on paper. The words stay as they are until {{coach}} signs too or {{name}} makes a new choice.',
  goOnSigning: 'Sign and seal',

  saveDraft: 'Save a draft as PDF',
  savePdf: 'Save as PDF',
  saved: '“{{name}}” is saved.',
  showInFolder: 'Show in folder',
  glyphs:
    'Coachbook has no letters for {{signs}}. Their number is printed in their place; you may want to write these words differently.',
  glyphsSigned: 'Coachbook has no letters for {{signs}}. Their number is printed in their place.',

  discard: 'Discard this draft',
  discarded: 'The draft was discarded. It is still in the history.',
  discardPassed: 'Something else was changed since. Undo it step by step with Ctrl+Z.',

  signatures: 'Signatures',
  'stance-agreed': 'agreed',
  'stance-received': 'received it',
  'stance-disagreed': 'sees it differently',
  'stance-declined': 'did not sign',
  signedAt: '{{stance}} · {{date}}, {{time}}',
  verify: 'Verify',
  intact: 'Intact: the seal was calculated again and is the same, {{seal}}.',
  changed: 'This plan no longer matches what was sealed.',
  'sinceSigned.replaced':
    'The page says how the plan stood when it was sealed. It was replaced on {{until}} and holds no more. Printed and saved, it stays as it was sealed.',
  'sinceSigned.ended':
    'The page says how the plan stood when it was sealed. Its cycle ended on {{until}}. Printed and saved, it stays as it was sealed.',
  toPlanInForce: 'Open the plan in force',
  'kept.none': 'No PDF was kept when this was signed. Its page is drawn from the record.',
  'kept.same': 'The PDF from the signing is kept beside the record, identical to the last byte.',
  'kept.large-copy':
    'A copy in large print, drawn from the record. The page that was signed is kept as it was; without large print you see, print and save that one.',
  'kept.gone-redrawn':
    'The PDF that was kept from the signing is gone. Drawn again from the record it is identical to the last byte, so nothing of it is lost.',
  'kept.changed-redrawn':
    'The PDF that was kept from the signing was changed on the disk. The page here is drawn again from the record and is the one that was signed, to the last byte.',
  'kept.gone':
    'The PDF that was kept from the signing is gone. Coachbook {{version}} drew it, and this version draws it differently, so the page here has the words of the record but is not the file that was signed.',
  'kept.changed':
    'The PDF that was kept from the signing was changed on the disk, and what it says could not be matched with the record. The page here is drawn from the record.',
  'kept.changed-words':
    'The PDF that was kept from the signing was changed on the disk. Words only: what lies there says the same words as the record; pictures and drawn signatures were not compared. The page here is drawn from the record.',
  cannotVerify: 'The seal could not be checked.',
  splitAdvice: 'Not sure enough yet? Make the first step smaller, or split it in two, until the number rises.',
  refined: 'Plan {{number}}, refined because: {{because}}'
} as const
