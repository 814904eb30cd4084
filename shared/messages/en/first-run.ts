/** The first start on a machine. */
export const firstRun = {
  title: 'A workbook for every rep you coach',
  text: 'Log what you see, choose one behavior, agree on a plan, and sign it together. Everything stays in one folder on this computer; nothing is sent anywhere.',
  name: 'Your name',
  nameHelp: 'It appears on the plans you sign.',
  nameMissing: 'Enter your name to begin.',
  folder: 'Where to keep the library',
  folderHelp: 'A folder you can see and copy. The one shown is fine.',
  libraryThere: 'There is a library in this folder already. Coachbook opens it.',
  foundTitle: 'Your library is here',
  found_one:
    'There is a library with one workbook in this folder. Its settings cannot be read, and your name was among them. Enter it, and Coachbook opens the library.',
  found_other:
    'There is a library with {{count}} workbooks in this folder. Its settings cannot be read, and your name was among them. Enter it, and Coachbook opens the library.',
  foundNone:
    'There is a library in this folder. Its settings cannot be read, and your name was among them. Enter it, and Coachbook opens the library.',
  foundFolder: 'Where it is',
  open: 'Open the library',
  choose: 'Choose another folder',
  begin: 'Begin'
} as const
