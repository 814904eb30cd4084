import { wordlist } from '@scure/bip39/wordlists/english.js'
import { expect, test } from 'vitest'
import { createRecoverySheet } from '../../../../../electron/services/export/recovery-sheet'
import { createPdfInProcess } from '../../../../../electron/services/pdf/pdf-in-process'
import { wordCount } from '../../../../../electron/services/protection/recovery-words'
import { createTranslator } from '../../../../../shared/messages'
import { papers } from '../../../../../shared/model/settings'
import { linesOf, readPdf } from '../../../../support/pdf-tools'

/** The longest words there are. */
const longest = [...wordlist].sort((a, b) => b.length - a.length).slice(0, wordCount)

test.each(['en', 'de'] as const)(
  'N-5 the recovery sheet is one page on any paper, with every word whole and in its order (%s)',
  async (language) => {
    const translator = () => createTranslator(language)
    const pdf = createPdfInProcess({ fontsFolder: 'resources/fonts', translator })
    const sheet = createRecoverySheet({ pdf, translator, now: () => '2026-11-29T10:00:00Z' })
    for (const paper of papers) {
      const { pdf: bytes } = await sheet.draw(longest, paper)
      const { pages } = await readPdf(bytes)
      const text = pages.flatMap(linesOf).join('\n')
      expect(text, paper).toMatch(language === 'en' ? /Page 1 of 1/ : /Seite 1 von 1/)
      for (const [at, word] of longest.entries()) expect(text, paper).toMatch(new RegExp(`${at + 1}\\.\\s+${word}\\b`))
    }
    await pdf.close()
  }
)
