/** What is said of sheets that come back with ink on them. */
export const inked = {
  title: 'Signed sheet',
  reading: 'Looking for the code on “{{name}}”.',
  readingPages: 'Looking for codes in “{{name}}”: page {{done}} of {{all}}.',
  none: 'There is no scanned page in “{{name}}”. Choose a photo or a scan of the signed sheet.',
  of: 'Sheet {{at}} of {{all}}',
  unreadPages_one: 'One page could not be read.',
  unreadPages_other: '{{count}} pages could not be read.',
  'here.plan': 'This is {{rep}}’s plan “{{title}}”, sealed {{date}}.',
  'waits.plan': 'This is {{rep}}’s plan “{{title}}”, sealed {{date}} and awaiting ink.',
  'answered.plan': 'This is {{rep}}’s plan “{{title}}”, sealed {{date}} and answered by file.',
  answerPage: 'This is the answer page of {{rep}}’s plan “{{title}}”, sealed {{date}}, on paper or printed to a file.',
  'answerPage.waits':
    'It shows what was written on it, not by whom, and it is no signature: the plan goes on waiting. For the answer itself, ask {{name}} to fill in the file, save it and send that, without printing it, or to sign the page of the plan. You can keep this page with the plan as a copy.',
  'answerPage.settled':
    'It shows what was written on it, not by whom, and it is no signature. It changes nothing about the plan. You can keep this page with the plan as a copy.',
  answerPages: 'Also here: the answer page. What is written on it is no signature under the plan.',
  printed:
    'This was printed into a file, not scanned: it shows no ink, unless somebody signed on a screen. Without a signature it is a copy of the page, and the record goes on waiting. If {{name}} signed on paper, scan or photograph that sheet.',
  printedSigned: 'There is a signature on it',
  'attach.answerPage': 'Keep with the plan as a copy',
  'attach.copy': 'Keep as a copy',
  'here.document': 'This is {{rep}}’s document “{{title}}”, sealed {{date}}.',
  'waits.document': 'This is {{rep}}’s document “{{title}}”, sealed {{date}} and awaiting ink.',
  'here.addendum': 'This is addendum {{number}} to {{rep}}’s plan “{{title}}”, sealed {{date}}.',
  'waits.addendum': 'This is addendum {{number}} to {{rep}}’s plan “{{title}}”, sealed {{date}} and awaiting ink.',
  'otherSeal.addendum':
    'This sheet says it is addendum {{number}} to {{rep}}’s “{{title}}”, but it shows another seal than your library has. It is not the one that was sealed, so it cannot be attached.',
  otherSeal:
    'This sheet says it is {{rep}}’s “{{title}}”, but it shows another seal than your library has. It is not the one that was sealed, so it cannot be attached.',
  later: 'There is a newer version of this plan by now: number {{number}}.',
  'draft.addendum':
    'This sheet is of addendum {{number}} to the plan “{{title}}” of {{rep}}. The addendum is still a draft in this library, so there is no sealed page it could be attached to. Have the draft signed on paper from here: the page that is printed then has another seal than this sheet.',
  draft:
    'This sheet is of “{{title}}” of {{rep}}, which is still a draft in this library, so there is no sealed page it could be attached to. Have the draft signed on paper from here: the page that is printed then has another seal than this sheet.',
  receipt:
    'This is a receipt for {{rep}}’s “{{title}}”, sealed {{date}}, of the copy in your library. It is for {{name}} to keep: there is nothing to attach.',
  receiptOther: 'This is a receipt for {{rep}}’s “{{title}}”, but of a copy with another seal than your library has.',
  unseen:
    'The code on this sheet belongs to a record that is in none of the workbooks that could be opened. It may be in one that could not: put that right first, then open the sheet again.',
  absent:
    'The code on this sheet belongs to a record that is not in this library: it was sealed in another one, or erased here.',
  newer: 'The code on this sheet was made by a newer Coachbook. Update Coachbook to read it.',
  unread: 'No code could be read on this sheet.',
  choose: 'What is this sheet of?',
  chooseNone: 'Choose…',
  choice: '{{rep}} · {{title}} · {{date}} · {{stands}}',
  'choice.kind': '{{rep}} · {{kind}} · {{title}} · {{date}} · {{stands}}',
  'choice.seal': '{{choice}} · seal {{seal}}',
  'kind.plan': 'Plan {{number}}',
  'kind.addendum': 'Addendum {{number}}',
  chooseHelp: 'Or take the photo again with the lower corner in sight.',
  noPlaces:
    'Nothing is sealed in this library yet, so no page of it was printed to be signed, and there is nothing to attach this to.',
  notOpened:
    'These workbooks could not be opened, so what was sealed in them cannot be chosen: {{names}}. Put that right first if the sheet is of one of them.',
  missingPages:
    'Missing here, of {{all}} pages: {{pages}}. A signature can be there. Scan all pages into one file, or look at the paper itself before you say what stands on it.',
  there: 'This very file is already with it.',
  readOnly: 'This workbook can only be read right now, so nothing can be attached.',
  picture: 'The sheet',
  pictureAlt: 'The sheet as it was scanned or photographed',
  sealed: 'What was sealed',
  pageOf: 'Page {{page}} of {{pages}}',
  before: 'Previous page',
  after: 'Next page',
  proof: 'Look at the ink, then say what stands there. The sheet is kept as the proof.',
  proofOfAnswer:
    '{{name}} answered by file before. Look at the ink, then say what stands there: where it is the same, the sheet is kept as the proof.',
  'attach.plan': 'Attach to the plan',
  'attach.document': 'Attach to the document',
  'attach.addendum': 'Attach to addendum {{number}}',
  'attached.plan': '“{{name}}” was attached to the plan.',
  'attached.document': '“{{name}}” was attached to the document.',
  'attached.addendum': '“{{name}}” was attached to addendum {{number}}.',
  skip: 'Skip',
  next: 'Next',
  close: 'Close'
} as const
