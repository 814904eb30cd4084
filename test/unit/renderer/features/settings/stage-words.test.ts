import { expect, it } from 'vitest'
import { spokenIn } from '../../../../../renderer/features/settings/stage-words'

it('S4-7 stages with the words they came with follow the language, in whichever they are; own words stay', () => {
  const salesProcess = [
    { id: 'identify', title: 'Find the customer' },
    { id: 'understand', title: 'Bedarf verstehen' },
    { id: 'present', title: 'Pilot in one branch' },
    { id: 'stage-4', title: 'New stage' },
    { id: 'close', title: 'Find the customer' }
  ]
  expect(spokenIn('de', { language: 'en', salesProcess })).toEqual({
    language: 'de',
    salesProcess: [
      { id: 'identify', title: 'Kunden finden' },
      { id: 'understand', title: 'Bedarf verstehen' },
      { id: 'present', title: 'Pilot in one branch' },
      { id: 'stage-4', title: 'Neue Verkaufsphase' },
      { id: 'close', title: 'Find the customer' }
    ]
  })
  expect(spokenIn('en', spokenIn('de', { language: 'en', salesProcess })).salesProcess[0]?.title).toBe(
    'Find the customer'
  )
})
