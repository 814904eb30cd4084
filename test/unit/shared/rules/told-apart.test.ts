import { expect, test } from 'vitest'
import { toldApart } from '../../../../shared/rules/told-apart'

const rep = (id: string, name: string, role = '', territory = '') => ({ id, name, role, territory })

test('reps of one name are told apart by role and territory, else by a number; the others need nothing', () => {
  const told = toldApart([
    rep('c', 'Anna Berg', 'Account executive', 'North'),
    rep('a', 'anna berg ', 'Account executive', 'South'),
    rep('d', 'Ben Ode'),
    rep('f', 'Ben Ode'),
    rep('b', 'Cho Park', 'Rep'),
    rep('g', 'Cho Park', 'Rep'),
    rep('e', 'Dora Lind'),
    rep('h', 'Jörg Lind', 'Rep', 'North'),
    rep('i', 'jo\u0308rg \u00a0lind ', 'rep', 'North ')
  ])
  expect(Object.fromEntries(told)).toEqual({
    c: 'Account executive · North',
    a: 'Account executive · South',
    d: '1/2',
    f: '2/2',
    b: 'Rep · 1/2',
    g: 'Rep · 2/2',
    h: 'Rep · North · 1/2',
    i: 'rep · North · 2/2'
  })
})

test('numbers go by when reps were added, whatever the list; a rep without role or place has nothing of its own', () => {
  const told = toldApart([
    rep('z', 'Ben Ode', ' '),
    rep('y', 'Ben Ode'),
    rep('x', 'Ben Ode', ' Account executive ', ' North '),
    rep('w', 'Ann Ode', '', ' '),
    rep('v', 'Ann Ode', 'Rep'),
    rep('u', 'Ann Ode', 'Coach'),
    rep('t', 'Ann Ode', 'Coach')
  ])
  expect(Object.fromEntries(told)).toEqual({
    z: '3/3',
    y: '2/3',
    x: 'Account executive · North',
    w: '4/4',
    v: 'Rep',
    u: 'Coach · 2/4',
    t: 'Coach · 1/4'
  })
})
