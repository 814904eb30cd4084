import { expect, test } from 'vitest'
import {
  encodeKeyFile,
  KeyFile,
  keyByPassphrase,
  keyByWords,
  newKeyFile,
  withNewWords,
  withPassphrase,
  withWordsKept,
  wordsOfSheet
} from '../../../../../electron/services/protection/key-file'
import { secretOf, wordsOf } from '../../../../../electron/services/protection/recovery-words'

/** A low cost, so that tests are fast. */
const cost = { N: 2 ** 10, r: 8, p: 1 }

test('N-5 the passphrase or the words of the sheet give the key, and nothing else does', async () => {
  const { file, key, secret } = await newKeyFile('fünf alte Äpfel', cost)
  expect(await keyByPassphrase(file, 'fünf alte Äpfel'.normalize('NFD'))).toEqual(key)
  expect(await keyByPassphrase(file, 'fünf alte Apfel')).toBeNull()
  const words = wordsOf(secret)
  expect(words).toHaveLength(24)
  const typed = secretOf(`  ${words.join('\n').toUpperCase()} `)
  expect(typed && keyByWords(file, typed)).toEqual(key)
  expect(keyByWords(file, Buffer.alloc(32, 1))).toBeNull()
  const text = encodeKeyFile(file).toString()
  for (const hidden of [key, secret])
    for (const form of ['hex', 'base64', 'base64url'] as const) expect(text).not.toContain(hidden.toString(form))
})

test('N-5 words with one of them missing, wrong or elsewhere stand for nothing', async () => {
  const words = wordsOf(Buffer.alloc(32, 5))
  const [first = '', second = '', ...rest] = words
  expect(secretOf(rest.join(' '))).toBeNull()
  expect(secretOf(['abandonned', second, ...rest].join(' '))).toBeNull()
  expect(secretOf(words.join(' '))).toEqual(Buffer.alloc(32, 5))
  expect(first.length).toBeGreaterThan(2)
})

test('N-5 another passphrase and other words leave the key as it is, and those of before open nothing once the new ones are kept', async () => {
  const { file, key, secret } = await newKeyFile('the first one', cost)
  const changed = await withPassphrase(file, key, 'the second one', cost)
  expect(await keyByPassphrase(changed, 'the first one')).toBeNull()
  expect(await keyByPassphrase(changed, 'the second one')).toEqual(key)
  expect(keyByWords(changed, secret)).toEqual(key)
  expect(wordsOfSheet(changed)).toBe('not-kept')
  const kept = withWordsKept(changed, secret)
  if (!kept) throw new Error('these are its words')
  expect(wordsOfSheet(kept)).toBe('kept')
  const renewed = withNewWords(kept, key)
  expect(wordsOfSheet(renewed.file)).toBe('new-not-kept')
  expect(keyByWords(renewed.file, secret)).toEqual(key)
  expect(keyByWords(renewed.file, renewed.secret)).toEqual(key)
  expect(withWordsKept(renewed.file, secret)).toBeNull()
  const last = withWordsKept(renewed.file, renewed.secret)
  expect(last && keyByWords(last, secret)).toBeNull()
  expect(last && keyByWords(last, renewed.secret)).toEqual(key)
})

test('N-9 a key file cannot ask for all memory or all time, and one that was meddled with opens nothing', async () => {
  const { file } = await newKeyFile('the first one', cost)
  const asking = (change: object) =>
    KeyFile.safeParse({ ...file, passphrase: { ...file.passphrase, ...change } }).success
  expect([{ N: 2 ** 19 }, { N: 2 ** 18, p: 17 }, { r: 64, N: 2 ** 17 }, { p: 1e9 }, { N: 1000 }].map(asking)).toEqual([
    false,
    false,
    false,
    false,
    false
  ])
  // 2 GB for the passes alone.
  expect(asking({ N: 2, r: 1, p: 2 ** 24 })).toBe(false)
  expect(asking({ N: 2 ** 17, p: 2 })).toBe(true)
  expect(await keyByPassphrase({ ...file, id: 'f'.repeat(24) }, 'the first one')).toBeNull()
})
