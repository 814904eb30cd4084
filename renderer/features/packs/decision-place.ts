/** Where on the page the decision about a part stands, by the key of its conflict. */
export const decisionPlace = (key: string) => `decide-${key}`
