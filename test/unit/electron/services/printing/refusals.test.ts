import { expect, test } from 'vitest'
import { refusalOf } from '../../../../../electron/services/printing/refusals'

const asked = async (reason: string, isStopped: boolean, printer?: string) => {
  let looks = 0
  const { code, params } = await refusalOf({
    reason,
    printer,
    serviceIsStopped: async () => {
      looks += 1
      return isStopped
    }
  })
  return { code, params, looks }
}

test('R-7 a page that was not handed to a printer says why: none there, that one gone, no service, or refused', async () => {
  expect(await asked('No printers available on the network', false)).toMatchObject({
    code: 'print.no-printer',
    looks: 1
  })
  expect(await asked('Failed to enumerate printers', true)).toMatchObject({ code: 'print.no-service' })
  expect(await asked('Invalid deviceName provided', false, 'Upstairs')).toMatchObject({
    code: 'print.gone',
    params: { printer: 'Upstairs' }
  })
  expect(await asked('Invalid deviceName provided', true, 'Upstairs')).toMatchObject({ code: 'print.no-service' })
  expect(await asked('Invalid printer settings', true)).toMatchObject({ code: 'print.failed', looks: 0 })
  expect(await asked('', false)).toMatchObject({ code: 'print.failed' })
})
