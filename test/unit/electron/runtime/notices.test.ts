import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { project } from '../../../../electron/runtime/build'
import { noticesFile, noticesOf, shippedPackages } from '../../../../electron/runtime/notices'

const packages = shippedPackages(project)

/** Licenses that require nothing but their notice. */
const permissive = [
  'MIT',
  'ISC',
  'Apache-2.0',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'OFL-1.1',
  'Unlicense',
  'BlueOak-1.0.0'
]

/** In a choice such as `(MIT OR Apache-2.0)`, one such license is enough. */
const isPermissive = (license: string) =>
  license
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => permissive.includes(choice))

test('everything that ships is under a permissive license', () => {
  expect(packages.filter(({ license }) => !isPermissive(license)).map(({ name, license }) => [name, license])).toEqual(
    []
  )
})

test('the text that ships is that of the packages of the lock file (npm run notices)', () => {
  expect(readFileSync(join(project, noticesFile), 'utf8')).toBe(noticesOf(packages))
})

test('every package that the program names as a dependency is in it', () => {
  const { dependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  const named = packages.map(({ name }) => name)
  expect(Object.keys(dependencies).filter((name) => !named.includes(name))).toEqual([])
})
