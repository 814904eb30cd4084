/** A hint for words that sound like a verdict (S2-15). */
export const wording = {
  absolute: '“{{word}}” leaves no exceptions. What did you see or hear, and how often?',
  verdict: '“{{word}}” sounds like a verdict. What did you see or hear?',
  certain: '“{{word}}” may not be obvious to the other person. What did you see that shows it?',
  group: '“{{word}}” speaks of many people. What did this one person say or do?',
  mind: '“{{word}}” guesses at what goes on inside someone. What did you see or hear?',
  hide: 'Hide this hint'
} as const
