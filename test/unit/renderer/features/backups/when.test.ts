import { expect, test } from 'vitest'
import { toldApartBy } from '../../../../../renderer/features/backups/when'

const at = (name: string, time: string) => ({ name, madeAt: `2026-11-28T${time}+01:00` })

test('backups of one minute are told apart by their seconds, those of one second by a number', () => {
  const all = [at('e', '10:01:00'), at('d', '10:00:30'), at('c', '10:00:30'), at('b', '10:00:07'), at('a', '09:00:00')]
  expect(all.map((one) => toldApartBy(one, all))).toEqual(['', ':30 (2)', ':30 (1)', ':07', ''])
})
