/** What checking a PDF says. */
export const verify = {
  title: 'Checked PDF',
  titleOther: 'Checked file',
  readingTitle: 'Checking a file',
  reading: 'Reading “{{name}}” and checking what is in it. This takes a few seconds.',
  intact: 'The record in this PDF fits its seal, and the page says the same.',
  'intact-here': 'Intact: this PDF is the plan in your library, exactly as it was sealed.',
  'intact-here.charter': 'Intact: this PDF is the charter in your library, exactly as it was sealed.',
  'intact-here.addendum':
    'Intact: this PDF is addendum {{number}} to a plan in your library, exactly as it was sealed, and it fits that plan.',
  'intact-here.document': 'Intact: this PDF is the document in your library, exactly as it was sealed.',
  'intact-kept.addendum':
    'Intact: this is the very PDF that was kept when addendum {{number}} was sealed, identical to the last byte, and it fits its plan.',
  'intact-kept': 'Intact: this is the very PDF that was kept when it was sealed, identical to the last byte.',
  'since.replaced':
    'It was replaced on {{until}}: the page says how the plan stood when it was sealed, and it holds no more.',
  'since.ended': 'Its cycle ended on {{until}}: the page says how the plan stood when it was sealed.',
  words:
    'The record in this PDF fits its seal. Words only: the page says the same words; pictures and drawn signatures were not compared.',
  'words-here':
    'The record in this PDF is the one in your library. Words only: the page says the same words; pictures and drawn signatures were not compared.',
  'words-other':
    'The record in this PDF is the one in your library, but the file is not the one that was kept when it was sealed: it was saved again, drawn by another version, or changed. The page says the same words; pictures, drawn signatures and what may cover them were not compared.',
  'record-only': 'The record in this PDF fits its seal. The page could not be read, so it was not checked.',
  'page-differs':
    'The record in this PDF fits its seal. The words on the page are not the ones this Coachbook draws from it: either the page was changed, or another version of Coachbook or of the form made it. Compare the two side by side.',
  'page-covered':
    'The record in this PDF fits its seal. Something lies over its page that was not sent with it, and can cover words or add some. Compare the two side by side.',
  answered:
    'The record in this PDF fits its seal, and its page says the same. Its fields were there to be answered in.',
  'answered-here':
    'This is the plan in your library, exactly as it was sealed, in the file that was sent to be answered.',
  revised: 'Something was added to this PDF after it was made. What it says still fits.',
  changed: 'Changed: this is not the plan as it was sealed.',
  'changed.charter': 'Changed: this is not the charter as it was sealed.',
  'changed.addendum': 'Changed: this is not the addendum as it was sealed.',
  'changed.document': 'Changed: this is not the document as it was sealed.',
  'changed.statement': 'Changed: this is not the statement as it was handed in.',
  'changed.unknown': 'Changed: this is not as it was sealed.',
  'other-signing':
    'This is another signing of the same record, and it fits its own seal. It was signed on two computers: this copy is filed in your library with the one that holds, which bears another seal.',
  twice: 'The record in this PDF has been tampered with: it says one thing twice.',
  newer: 'The record in this PDF was made by a newer Coachbook. Update Coachbook to check it.',
  damaged: 'This PDF comes from Coachbook, but the record inside is damaged. Nothing could be checked.',
  stripped:
    'This page shows a seal or a check number, but the record was removed from the PDF. Nothing could be checked.',
  'too-much':
    'This file takes far more time or memory to read than any page of Coachbook. Reading was stopped; nothing was checked.',
  statement:
    'This is somebody’s own statement about a record, and the words inside are as they were handed in. A typed name stands under it.',
  'statement-here':
    'This is somebody’s own statement about a record, the same as in your library, as it was handed in. A typed name stands under it.',
  'statement.exact': 'Its page was drawn again and is identical to the last byte.',
  'statement.same': 'Words only: its page was drawn again and says the same words.',
  'statement.unread': 'Its page was not compared.',
  statementName: 'Statement',
  rhythm:
    'This is a rhythm report, and the numbers inside are as Coachbook wrote them. Nobody signs one; its page was not compared.',
  results:
    'This is a results sheet, and the figures inside are as Coachbook wrote them. Nobody signs one; its page was not compared.',
  erasure:
    'This is a certificate of erasure, and what is inside is as Coachbook wrote it. No open library keeps it; its page was not compared.',
  'erasure-here':
    'This is a certificate of erasure. The library keeps the same, with the same digest. Its page was not compared.',
  cycle:
    'This is a coaching cycle on paper, and what is inside is as Coachbook wrote it. Nobody signs one; its page was not compared.',
  receipt:
    'This is a receipt. It carries no record: it says by number and seal which copy was handed over. Compare both with the foot of the page that it is for.',
  'receipt-here':
    'This is a receipt for a record in your library, with the number and the seal that your library keeps. A receipt carries no record, so no more than that was compared.',
  'receipt-other':
    'This receipt bears the number of a record in your library, but another seal than your library keeps.',
  story:
    'This page tells the story of a plan. It carries no record, so there is nothing to check in it: what was agreed stands on the plan and its addenda.',
  'story-here':
    'This page tells the story of a plan in your library, with the seal that your library keeps. It carries no record, so no more than that was compared.',
  'story-other':
    'This page tells the story of a plan in your library, but bears another seal than your library keeps for that plan.',
  'not-sealed':
    'This PDF has no seal of its own: it is a draft, an empty form or a page that nobody signs, so there is nothing to check.',
  'not-coachbook':
    'There is no Coachbook record in this PDF. It may have been printed, scanned or saved by another program.',
  'no-pdf':
    'This file is not a PDF, so there is nothing to check in it. Choose the PDF that was saved when the record was signed.',
  differences: 'What differs',
  checked: 'What was checked',
  record: 'Record',
  'record.fits': 'It fits its seal and all that was sealed with it.',
  'record.fits.alone': 'It fits its seal.',
  'record.differs': 'It does not fit its seal or a signature.',
  page: 'Page',
  'page.kept': 'The very PDF that was kept when it was sealed, to the last byte.',
  'page.exact': 'Drawn again from the record: identical to the last byte.',
  'page.same':
    'Words only: drawn again from the record, the page says the same. Pictures and drawn signatures were not compared.',
  'page.differs': 'Drawn again from the record: the words are not the same.',
  'page.covered': 'Drawn again from the record, the words are the same, but something lies over them.',
  'page.unread': 'Not checked.',
  signedWith: 'It was sealed with Coachbook {{version}}. Another version may draw the page a little differently.',
  overlays: 'Notes or fields that were added, moved or made to read otherwise: {{count}}',
  library: 'Your library',
  'library.same': 'It keeps this plan under the same seal.',
  'library.other': 'It keeps this plan under another seal.',
  'library.absent': 'It does not have this plan, so there was no seal to compare.',
  'library.same.charter': 'It keeps this charter under the same seal.',
  'library.other.charter': 'It keeps this charter under another seal.',
  'library.absent.charter': 'It does not have this charter, so there was no seal to compare.',
  'library.same.document': 'It keeps this document under the same seal.',
  'library.other.document': 'It keeps this document under another seal.',
  'library.absent.document': 'It does not have this document, so there was no seal to compare.',
  'library.same.statement': 'It keeps this statement under the same seal.',
  'library.other.statement': 'It keeps this statement under another seal.',
  'library.absent.statement': 'It does not have this statement, so there was no seal to compare.',
  'library.unseen':
    'Not every workbook could be opened, and it is in none of the others. So whether your library has it is not known.',
  'library.not-asked': 'Not checked.',
  addendum: 'Addendum {{number}} to the plan',
  'library.same.addendum': 'It keeps this addendum under the same seal.',
  'library.other.addendum': 'It keeps this addendum under another seal.',
  'library.absent.addendum': 'It does not have this addendum, so there was no seal to compare.',
  original: 'Its plan',
  'original.same': 'Your library has the plan, and its seal is the one that this addendum covers.',
  'original.other': 'Your library has the plan under another seal: the addendum does not belong to it as it is.',
  'original.absent':
    'Your library does not have the plan. Its seal begins with {{seal}}; compare it with the page of the plan.',
  'original.unseen':
    'Not every workbook could be opened, and the plan is in none of the others. Its seal begins with {{seal}}; compare it with the page of the plan.',
  'original.not-asked': 'Not asked. Its seal begins with {{seal}}; compare it with the page of the plan.',
  about: 'What it is about',
  'about.same': 'Your library has it under the seal that the statement names.',
  'about.other': 'Your library has it under another seal than the statement names.',
  'about.absent': 'Your library does not have it, so there was no seal to compare.',
  'about.unseen':
    'Not every workbook could be opened, and it is in none of the others. So whether your library has it is not known.',
  'about.not-asked': 'Not checked.',
  revisions: 'File',
  saved_one: 'Saved once.',
  saved_other: 'Saved {{count}} times; what was added later can cover the page.',
  paper: 'Seal on paper',
  compare: 'Compare these sixteen characters with the bottom of the printed page: {{seal}}',
  'compare.why':
    'Anyone who can write a whole PDF can also make a seal that fits it. Only the seal on paper, or the one in a library, tells you whether these are the words that were sealed.',
  here: 'What your library has instead',
  'here.onlyInFile': 'Only in this file',
  'here.onlyHere': 'Only in your library',
  'here.order': 'The words are the same, but a signature, an answer, a time or the form is not.',
  'place.plan': 'Open the plan in your library',
  'place.document': 'Open the document in your library',
  'place.addendum': 'Open the addendum in your library',
  'place.observation': 'Open the observation in your library',
  'place.session': 'Open the one-on-one in your library',
  'place.group': 'Open the group session in your library',
  'beside.large': 'It is larger than any plan (50 MB at most), so it was not read.',
  'beside.alone': 'It is not a rhythm report. Drop it by itself.',
  'beside.other': 'It is not a rhythm report.',
  'dropped.several':
    'Several at once can only be rhythm reports, and there is none among these. Drop any other file by itself.',
  'dropped.many': 'These are too many at once; at most {{most}}. Nothing was opened.',
  'dropped.large': '“{{name}}” is larger than any plan (50 MB at most), so it was not read.',
  'dropped.large-pack': '“{{name}}” is larger than any pack may be, so it was not read.',
  'dropped.large-table': '“{{name}}” is larger than 64 MB, so it was not read. Bring it in parts.',
  'dropped.other-picture':
    '“{{name}}” is a kind of picture that Coachbook cannot read. Open it, save it as JPEG, PNG or PDF, and drop that.',
  'dropped.other':
    '“{{name}}” is nothing that can be dropped here. Drop a PDF of Coachbook, a scan of a signed sheet, a template pack, or a table as CSV or Excel. A backup is opened in Settings, a trainer’s card under Templates.',
  onlyOnPage: 'Only on the page',
  onlyInRecord: 'Only in the record',
  sideRecord: 'The record’s own words',
  sidePage: 'The page',
  plan: 'Plan',
  charter: 'Charter',
  document: 'Document',
  signedAt: 'Sealed',
  stands: 'How it stands',
  standsHere: 'In your library',
  seal: 'Seal',
  file: 'File it',
  'file.differs': 'File it as a differing copy',
  'file.about.plan': 'File it to keep this file with the plan in your library.',
  'file.about.charter': 'File it to keep this file with the charter in your library.',
  'file.about.document': 'File it to keep this file with the document in your library.',
  'file.about.addendum': 'File it to keep this file with the addendum in your library.',
  'file.about.differs': 'You can still file it. It will be marked as differing, and what was sealed stays as it is.',
  'file.kept': 'This very file is already in your library, kept from the signing. There is nothing to file.',
  'file.filed': 'This very file is already filed in your library. There is nothing to file.',
  'file.done': '“{{name}}” was filed.',
  'file.undo': 'Undo',
  another: 'Check another PDF',
  close: 'Close'
} as const
