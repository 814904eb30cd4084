/** What checking a PDF says. */
export const verify = {
  title: 'Checked PDF',
  intact: 'Intact: this plan is exactly as it was signed.',
  changed: 'Changed: this is not the plan as it was signed.',
  'not-sealed': 'This PDF carries no seal. It is a draft or an empty form, so nothing can be checked.',
  'not-coachbook':
    'There is no Coachbook record in this PDF. It may have been printed, scanned or saved by another program.',
  unreadable: 'This file could not be read as a PDF.',
  differences: 'What differs',
  plan: 'Plan',
  rep: 'Rep',
  manager: 'Coach',
  signedAt: 'Signed',
  seal: 'Seal',
  another: 'Check another PDF',
  close: 'Close'
} as const
