/** What of a sealed plan is not as it was signed. */
export const seal = {
  words: 'The words of the plan are not those that were signed.',
  'words.charter': 'The words of the charter are not those that were sealed.',
  'words.document': 'The words of the document are not those that were sealed.',
  form: 'The form of the plan (its headings and help) is not the one that was signed.',
  'form.charter': 'The form of the charter (its headings and help) is not the one that was sealed.',
  'form.document': 'The form of the document (its headings and help) is not the one that was sealed.',
  perhapsWords: 'Whether its words were changed too cannot be told.',
  repSignature: 'The rep’s signature does not belong to these words.',
  managerSignature: 'The coach’s signature does not belong to these words.',
  signatures:
    'The words are those that were signed, but a signature, its date, the position or comment beside it, or the seal was changed.',
  rewritten: 'The record was written anew by another program. What it says still fits its seal.',
  several: 'The file carries more than one record, and they differ.',
  library: 'It carries another seal than the plan of that name in your library.',
  'library.charter': 'It carries another seal than the same charter in your library.',
  'library.document': 'It carries another seal than the same document in your library.',
  twice: '“{{name}}” stands in it twice, so two programs can read two things.'
} as const
