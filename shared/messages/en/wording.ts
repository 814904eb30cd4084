/** A hint beside words that sound like a verdict (S2-15). */
export const wording = {
  absolute: '“{{word}}” leaves no exception. What did you see or hear, and how often?',
  verdict: '“{{word}}” sounds like a verdict. What did you see or hear?',
  certain: '“{{word}}” may not be plain to the other. What was it that shows it?',
  group: '“{{word}}” speaks of many. What did this one person say or do?',
  mind: '“{{word}}” guesses at what goes on inside. What did you see or hear?',
  hide: 'Hide this hint'
} as const
