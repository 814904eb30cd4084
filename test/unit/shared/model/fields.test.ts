import { expect, it } from 'vitest'
import { fieldPage } from '../../../support/field-tables'

it('T-4 the page on fields says what the schemas say', async () => {
  await expect(fieldPage()).toMatchFileSnapshot('../../../../docs/fields.md')
})
