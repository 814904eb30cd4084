/** What has changed in a sealed plan since it was signed. */
export const seal = {
  words: 'The words of the plan are not the ones that were signed.',
  'words.charter': 'The words of the charter are not the ones that were sealed.',
  'words.document': 'The words of the document are not the ones that were sealed.',
  'words.addendum': 'The words of the addendum are not the ones that were signed.',
  'words.statement': 'The words of the statement are not the ones that were handed in.',
  form: 'The form of the plan (its headings and help) is not the one that was signed.',
  'form.charter': 'The form of the charter (its headings and help) is not the one that was sealed.',
  'form.document': 'The form of the document (its headings and help) is not the one that was sealed.',
  perhapsWords: 'There is no telling whether its words were changed too.',
  repSignature: 'The rep’s signature does not belong to these words.',
  managerSignature: 'The coach’s signature does not belong to these words.',
  'signature.role': 'The signature as “{{role}}” does not belong to these words.',
  signatures:
    'The words are the ones that were signed, but a signature, its date, the answer or comment beside it, or the seal was changed.',
  rewritten: 'The record was rewritten by another program. What it says still fits its seal.',
  several: 'The file contains more than one record, and they differ.',
  library: 'Its seal is not that of the same plan in your library.',
  'library.charter': 'Its seal is not that of the same charter in your library.',
  'library.document': 'Its seal is not that of the same document in your library.',
  'library.addendum': 'Its seal is not that of the same addendum in your library.',
  'library.statement': 'Its seal is not that of the same statement in your library.',
  original: 'In your library, the plan it is added to has a different seal.',
  'original.statement': 'In your library, what it is about has a different seal.',
  twice: '“{{name}}” appears in it twice, so two programs could read two different things.'
} as const
