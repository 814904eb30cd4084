/** A whole library as one file, for another computer. */
export const moving = {
  title: 'Move to another computer',
  text: 'The whole library as one file: every workbook with its history, PDFs and scans, also the archived ones and your own, your forms and packs, settings, leave and holidays, and the trainers you trust.',
  away: 'From this computer',
  awayText:
    'Save the file on a stick, carry it to the other computer, and choose “Bring a library from a file” there. This library stays as it is. Write in one of the two from then on. What was written in both comes together workbook by workbook: “Pass on” there, “Open a workbook from a file” here.',
  protected:
    'This library is protected. It stays so in the file and on the other computer, where it opens with the passphrase that it has here, or with its recovery sheet.',
  readOnly: 'Another program has this library at the moment. What is on the disk by now goes along.',
  encryptText:
    'Whoever opens the file needs this passphrase, once. Write it down somewhere else than on the stick: nobody can open the file without it.',
  unsealed: 'The file is not encrypted: whoever finds the stick can read every workbook.',
  unsealedProtected: 'Nothing that you wrote can be read in the file without the passphrase of your library.',
  keys: 'My keys for signing packs go along',
  keysText: 'With a key and its own passphrase packs can be signed in your name on the other computer, too.',
  keysNeed: 'Keys for signing packs only go along in an encrypted file.',
  save: 'Save the library as a file…',
  saving: 'Saving and checking…',
  saved: 'The library is saved, encrypted and checked: {{name}}',
  savedPlain: 'The library is saved and checked: {{name}}',
  unread: 'Cannot be read now and will not be in the file: {{names}}. Check who has access to the folder first.',
  savedWithout: 'The library is saved and checked: {{name}}. Could not be read and is not in it: {{names}}.',
  kept: 'Something cannot be saved yet, so no file was written.',
  fileName: 'Coachbook library',
  here: 'To this computer',
  hereText: 'A library from another computer gets a folder of its own here. The one that is open stays as it is.',
  bring: 'Bring a library from a file…',
  wrongPassphrase: 'This passphrase does not open the file. Mind capitals and the keyboard’s language.',
  folderText: 'Now choose an empty folder for it. Everything arrives, checked, or nothing does.',
  chooseFolder: 'Choose the folder…',
  bringing: 'Bringing and checking…'
} as const
