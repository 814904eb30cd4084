import { expect, test } from 'vitest'
import { createMailbox } from '../../../../electron/ipc/mailbox'

function recorded() {
  const sent: unknown[] = []
  return { sent, mailbox: createMailbox((name, payload) => sent.push([name, payload])) }
}

const menu = (command: string) => ['menu.command', { command }]

test('events wait until the page listens and arrive in their order', () => {
  const { sent, mailbox } = recorded()
  mailbox.post('menu.command', { command: 'one' })
  mailbox.post('menu.command', { command: 'two' })
  expect(sent).toEqual([])
  mailbox.open()
  mailbox.post('menu.command', { command: 'three' })
  expect(sent).toEqual([menu('one'), menu('two'), menu('three')])
})

test('a page that loads anew gets what happened meanwhile, once', () => {
  const { sent, mailbox } = recorded()
  mailbox.open()
  mailbox.close()
  mailbox.post('menu.command', { command: 'meanwhile' })
  expect(sent).toEqual([])
  mailbox.open()
  mailbox.open()
  expect(sent).toEqual([menu('meanwhile')])
})

test('a page that never listens costs a bounded number of events', () => {
  const { sent, mailbox } = recorded()
  for (let count = 1; count <= 2000; count++) mailbox.post('menu.command', { command: String(count) })
  mailbox.open()
  expect([sent.length, sent.at(0), sent.at(-1)]).toEqual([500, menu('1501'), menu('2000')])
})
