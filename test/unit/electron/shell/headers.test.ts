import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentSecurityPolicy, pressableStyle } from '../../../../electron/shell/headers'

test('the content security policy is the one of the design, with one style allowed by its digest', () => {
  expect(contentSecurityPolicy).toBe(
    `default-src 'none'; script-src 'self'; style-src 'self' '${pressableStyle}'; img-src 'self' data: blob:; ` +
      "font-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
  )
})

test('the digest is that of the style which the installed react-aria adds', () => {
  const source = readFileSync(
    join(import.meta.dirname, '../../../../node_modules/react-aria/dist/private/interactions/usePress.mjs'),
    'utf8'
  )
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1]
  const style = /style\.textContent = `([^`]*)`/.exec(source)?.[1]
  const text = style?.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, attribute ?? '').trim()
  expect(
    `sha256-${createHash('sha256')
      .update(text ?? '')
      .digest('base64')}`
  ).toBe(pressableStyle)
})
