import { describe, expect, test } from 'vitest'
import { RuleError } from '../../../../shared/errors'
import { provoked } from './refusals'
import { Told } from './refusals/told'

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof RuleError) return error.code
    throw error
  }
  return 'not refused'
}

describe('a refusal', () => {
  test.each(Object.entries(provoked))('%s', (code, provoke) => {
    expect(codeOf(() => provoke(new Told()))).toBe(code)
  })
})
