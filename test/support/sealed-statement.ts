import { contentHash } from '../../electron/services/storage/content-hash'
import type { SealedStatement } from '../../shared/model/statement'
import { statementContent } from '../../shared/rules/statements'

/** A sealed statement, as another library saves it in a file. */
export function sealedStatement(words: Partial<SealedStatement> & Pick<SealedStatement, 'id' | 'of'>): SealedStatement {
  const content = {
    about: 'Asks before telling',
    original: null,
    language: 'en',
    createdAt: '2026-09-04T09:00:00+02:00',
    text: 'I would rather have begun with the next step.',
    name: 'Mira L.',
    at: '2026-09-04T09:12:40+02:00',
    rep: { name: 'Mira Lindqvist', role: 'Account executive', territory: 'North' },
    manager: 'Jonas Ek',
    ...words
  }
  return { ...content, seal: { algorithm: 'sha256-rfc8785', hash: contentHash(statementContent(content)) } }
}
