/** The id of the decision about a part on the page, by the key of its conflict. */
export const decisionPlace = (key: string) => `decide-${key}`
