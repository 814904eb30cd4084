import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readOptions } from '../../../../electron/shell/options'

test('a start takes its library from the command line, else from the environment', () => {
  expect([
    readOptions(['electron', '.', '--library=/a', '--user-data-dir=/u'], { COACHBOOK_LIBRARY: '/b' }),
    readOptions(['electron', '.'], { COACHBOOK_LIBRARY: '/b' }),
    readOptions(['electron', '.', '--library=', '--inspect=0'], {})
  ]).toEqual([
    { library: resolve('/a'), userData: resolve('/u') },
    { library: resolve('/b'), userData: null },
    { library: null, userData: null }
  ])
})
