/** A plan that is sent as a file, and what comes back in its fields. */
export const answer = {
  save: 'Save as a file to answer…',
  saveHelp:
    'Not in the same place? {{name}} can answer in the fields of a PDF and send it back; drop it on this window.',
  saved: 'Saved as “{{name}}”. Send it to the rep; drop what comes back on this window.',
  file: 'to answer',
  heading: 'Your answer, {{name}}',
  how: 'Fill in these fields in any program that shows PDFs, save the file and send it back to {{name}}. You do not have to agree: a comment alone is an answer, too.',
  stance: 'Where you stand',
  'stance.agreed': 'I agree with this plan',
  'stance.received': 'I have received it',
  'stance.disagreed': 'I see it differently, as I say below',
  'stance.declined': 'I do not sign it',
  comment: 'Your words, if you want to add any',
  name: 'Your name',
  date: 'Date',
  proves:
    'This is no signature: whoever has the file can type into it. It shows what was written, not who wrote it. {{name}} asks you about it and notes how, before it counts.',
  plain: 'This file is a plain PDF with fields, not made for the archive. The plan in it is the sealed one.',
  found: 'The answer in this file',
  'found.stance': 'Where {{name}} stands',
  'found.comment': '{{name}}’s words',
  'found.name': 'Name typed',
  'found.date': 'Date typed',
  noStance: 'nothing chosen',
  noComment: 'no words',
  empty: 'The fields of this file are empty. Ask for it to be filled in and saved, not printed.',
  notAsSent:
    'This file is not as it was sent: its page, a field or a list of choices is different. What was typed does not count as an answer. Send the file again.',
  limits:
    'What this shows: these words stand in the fields of this file, and the plan in it is the one in your library. What it does not show: who typed them, and when. There is no signature.',
  isSettled:
    'In your library this plan stands as “{{how}}”, so this answer changes nothing. You can keep the file with the plan; to agree on something else, start a new version of the plan.',
  meant: 'What do {{name}}’s words say?',
  missing: 'First say what {{name}}’s words mean.',
  otherName: 'The name typed is not {{name}}.',
  known: 'How do you know this answer is from {{name}}?',
  knownHelp: 'For example: we spoke on the phone on Tuesday; it came from their own email address.',
  knownMissing: 'Say how you know it; without that an answer does not count.',
  counts:
    'Once you file it, this answer counts: the plan is then not agreed, and a sheet that is signed later does not change that. If {{name}} still means to sign, keep the file as a copy; the plan goes on waiting for the sheet.',
  settle: 'File this answer',
  settled: '{{name}}’s answer is filed with the plan.',
  by: 'Answered by file, filed {{date}} by {{name}}. An answer is no signature.',
  byManager: 'Sealed to be signed in ink; the answer came by file instead.',
  inkCame: 'Confirm a signed sheet that came later…',
  inkAfter: 'The answer by file came first. The sheet says the same.',
  inkBefore: 'The sheet is older than the answer by file. Both say the same.',
  show: 'Show the file in its folder',
  typed: 'Typed in the file: {{name}} ({{date}}).',
  knownBy: 'Known to be theirs by: {{words}}'
} as const
