/** Where on the page a form's decision stands. */
export const decisionPlace = (template: string) => `decide-${template}`
