/** Charters and free forms that are filled in for one rep. */
export const documents = {
  tab: 'Documents',
  empty:
    'Charters and other forms stand here once they are filled in. A charter says what you and {{name}} promise each other.',
  start: 'Fill in “{{form}}”',
  title: 'Title',
  titleHelp: 'Empty: “{{form}}”.',
  on: 'Date',
  toAll: 'All documents',
  toDocument: 'Back to the document',
  paper: 'The finished page',
  finish: 'Finish',
  reopen: 'Take up again',
  missingLead: 'Before it is finished:',
  complete: 'Nothing is missing.',
  delete: 'Delete this document',
  deleted: 'The document was deleted. It still lies in the history.',
  changed: 'This document is not as it was sealed.',
  inkAwaited: 'Signed on paper, as chosen when you signed. The document counts once you say that the ink is there.',
  doneText: 'The document is sealed. If anybody changes a letter of it, Verify says so.',
  doneTextInk: 'Print the page and sign it with ink. The document counts once you say that the ink is there.',
  doneTextRefused: 'The document is sealed, with where {{rep}} stands.',
  notReadyTitle: 'This document is not ready to be signed',
  notReady: 'Something is missing. The document says what.',
  noCharter: 'You have no charter with {{name}} yet: what each of you promises, and how you will know.',
  noCharterWay: 'Write it together'
} as const
