/** The state of a document, where it is not worded as for a plan (`plan-state.ts`). */
export const documentState = {
  'status.done': 'Finished',
  'status.signed': 'Signed by both',
  'heading.done': 'finished on {{date}}',
  'heading.signed': 'signed by both on {{date}}',
  'paper.done': 'Finished {{date}}',
  'paper.signed': 'Signed {{date}}',
  'record.done': 'Finished on {{date}}, without signatures',
  'record.signed': 'Agreed and signed by both on {{date}}',
  'deed.draft': 'Document drafted',
  'deed.done': 'Document finished',
  'deed.rep-agreed': 'Document signed by {{name}}',
  'deed.rep-received': 'Document received by {{name}}',
  'deed.rep-disagreed': '{{name}} sees the document differently',
  'deed.rep-declined': '{{name}} did not sign the document',
  'deed.rep-ink': '{{name}} chose to sign the document on paper',
  'deed.awaiting-ink': 'Document sealed, awaiting ink',
  'deed.signed': 'Document signed by both and sealed',
  'deed.received': 'Document sealed: received, not agreed',
  'deed.disagreed': 'Document sealed: {{name}} sees it differently',
  'deed.declined': 'Document sealed: {{name}} did not sign'
} as const
