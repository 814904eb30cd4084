import { expect, test } from 'vitest'
import { createOrigins } from '../../../../../electron/services/pdf/origins'
import { createPdfInProcess } from '../../../../../electron/services/pdf/pdf-in-process'
import { createTranslator } from '../../../../../shared/messages'
import { draft, printPlan, signed } from '../../../shared/print/sample-plan'
import { createdAt, fontsFolder } from './faces'

test('R-7 bytes that were drawn here are known with their document; others are not, even if they are equal', async () => {
  const origins = createOrigins()
  const service = origins.of(createPdfInProcess({ fontsFolder, translator: () => createTranslator('en') }))
  for (const [document, paper] of [
    [printPlan(draft), 'a4'],
    [printPlan(signed()), 'letter']
  ] as const) {
    const reply = await service.render(document, { paper, createdAt })
    if (!reply.ok) throw new Error(reply.error.message)
    expect(origins.find(reply.value.pdf)).toEqual({ document, paper })
    expect(origins.find(reply.value.pdf.slice())).toBeNull()
  }
  await service.close()
  expect((await service.render(printPlan(draft), { paper: 'a4', createdAt })).ok).toBe(false)
})
