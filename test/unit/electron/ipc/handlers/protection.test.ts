import { expect, test } from 'vitest'
import { protectionHandlers } from '../../../../../electron/ipc/handlers/protection'
import { RuleError } from '../../../../../shared/errors'

test('N-5 while pages of the library are printed or saved it is neither protected nor put in clear', async () => {
  const begun: string[] = []
  const batches = {
    mustBeDone() {
      throw new RuleError('batch.before-library')
    }
  }
  const services = { batches, backups: { alone: async () => begun.push('alone') } }
  const handlers = protectionHandlers(services as unknown as Parameters<typeof protectionHandlers>[0])
  for (const call of ['protection.protect', 'protection.unprotect'] as const)
    await expect(handlers[call]({ passphrase: 'a passphrase' }, 1)).rejects.toMatchObject({
      code: 'batch.before-library'
    })
  expect(begun).toEqual([])
})
