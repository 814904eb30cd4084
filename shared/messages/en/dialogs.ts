/** Windows of the system that Coachbook opens. */
export const dialogs = {
  chooseFolder: 'Choose the folder for your library',
  chooseFolderButton: 'Use this folder',
  savePdf: 'Save the plan as PDF',
  openScan: 'Choose the scan of the signed sheet',
  scanFiles: 'PDF, PNG or JPEG',
  openPdf: 'Choose a PDF to check',
  openPdfButton: 'Check',
  pdfFiles: 'PDF files',
  savePack: 'Save the pack',
  saveCard: 'Save the public card',
  saveForm: 'Save the blank form as PDF',
  saveCsv: 'Save the table as CSV',
  openPack: 'Choose a pack to look at',
  openCard: 'Choose a trainer’s card',
  openFileButton: 'Open',
  packFiles: 'Coachbook packs',
  cardFiles: 'Trainer cards',
  csvFiles: 'CSV tables',
  cannotStart: 'Coachbook could not start',
  cannotStartWhy:
    'Nothing in your library was changed. Start Coachbook again; if that does not help, install it anew. ({{code}})',
  notSaved: 'The last changes are not saved yet.',
  keepOpen: 'Keep Coachbook open',
  leaveUnsaved: 'Quit and lose them',
  about: 'One behavior at a time. Works without any network; nothing is ever sent.'
} as const
