/** Words that every form has; those of a form itself come from its template. */
export const forms = {
  help: 'Help beside the fields',
  private: 'Only for you · never printed, never shown',
  repWrites: '{{name}}’s words',
  choose: 'Choose',
  yes: 'Yes',
  no: 'No',
  scale: '{{value}} of 10',
  between: 'Write a number from {{min}} to {{max}}.',
  atLeast: 'Write a number that is not below {{min}}.',
  atMost: 'Write a number that is not above {{max}}.',
  numberIncomplete: 'This is not a whole number or decimal yet.',
  cell: '{{column}}, row {{row}}',
  removeRow: 'Remove row {{row}}',
  rowKeys: 'Enter goes to the next row. Ctrl, Shift and Backspace together remove a row.',
  sign: '+ / −',
  plus: 'plus',
  minus: 'minus',
  fact: 'Fact',
  source: 'Source'
} as const
