import { describe, expect, test } from 'vitest'
import { Queue } from '../../../shared/queue'

/** A piece of work that ends when it is told to. */
function work(name: string, said: string[]) {
  let end = (_error?: Error) => {}
  const ended = new Promise<void>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve())
  })
  const run = async () => {
    said.push(`${name} begins`)
    await ended
    said.push(`${name} ends`)
    return name
  }
  return { run, end }
}

const turnOfTheProgram = () => new Promise((resolve) => setImmediate(resolve))

describe('a queue', () => {
  test('begins nothing before all that was asked for earlier has ended', async () => {
    const said: string[] = []
    const queue = new Queue()
    const [first, second] = [work('first', said), work('second', said)]
    const answers = [queue.run(first.run), queue.run(second.run)]
    second.end()
    await turnOfTheProgram()
    expect(said).toEqual(['first begins'])
    first.end()
    expect(await Promise.all(answers)).toEqual(['first', 'second'])
    expect(said).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
  })

  test('tells a failure to who asked, and goes on', async () => {
    const said: string[] = []
    const queue = new Queue()
    const failing = work('failing', said)
    const refused = queue.run(failing.run)
    const next = queue.run(() => 'next')
    failing.end(new Error('the disk is full'))
    await expect(refused).rejects.toThrow('the disk is full')
    expect(await next).toBe('next')
    await expect(
      queue.run(() => {
        throw new Error('thrown at once')
      })
    ).rejects.toThrow('thrown at once')
    expect(await queue.run(() => 'last')).toBe('last')
  })

  test('is done when all that was asked for until then has ended', async () => {
    const said: string[] = []
    const queue = new Queue()
    const slow = work('slow', said)
    queue.run(slow.run).catch(() => {})
    const done = queue.done().then(() => said.push('done'))
    await turnOfTheProgram()
    expect(said).toEqual(['slow begins'])
    slow.end()
    await done
    expect(said).toEqual(['slow begins', 'slow ends', 'done'])
  })
})
