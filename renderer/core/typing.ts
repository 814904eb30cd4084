import { useCallback, useContext, useEffect, useRef, useState } from 'react'
import { type LeftOver, leaveBehind, watchField, watchRefusal } from './left-over'
import { type Commit, TextGatherer } from './text-gatherer'
import { translatorNow } from './translator'
import { nothingUnderWay } from './unsaved'
import { WorkbookContext } from './workbook-context'

type Flush = () => Promise<void>
const flushers = new Set<Flush>()

/** Registers a field on the screen; the returned function removes it and sends what still waits in it. */
export function joinTyping(flush: Flush): () => void {
  flushers.add(flush)
  return () => {
    flushers.delete(flush)
    void flush()
  }
}

/**
 * Sends everything that is being typed. Resolves when main has it, along with every change that was on its way, also
 * from fields that are gone. Every way out of a page waits for this.
 */
export async function flushTyping(): Promise<void> {
  for (const flush of flushers) void flush()
  await nothingUnderWay()
}

export interface Typed<T> {
  text: T
  change: (text: T) => void
  /** Sends at once; for blur and Enter. Resolves when main also has what was typed before. */
  flush: Flush
}

const ownWords = (value: string | readonly object[]) => (typeof value === 'string' ? value : '')

const longestStart = 40

/** What is said about words that were refused; null when there are none. */
function notKept(words: string): LeftOver | null {
  const [line = ''] = words.trim().split('\n')
  if (line === '') return null
  const start = line.length > longestStart ? `${line.slice(0, longestStart).trim()}…` : line
  return { says: translatorNow().t('ui:notKept', { start }), words, copy: 'ui:copyWords' }
}

/**
 * A text (or rows of texts) that appears at once on the screen and is gathered into one commit per short pause, at
 * least every two seconds.
 * - `commit` resolves to false when the text was refused; then the words stay in the field.
 * - `held`: main may keep the text in another shape (a name without a trailing space, a number); until the field is
 * left it shows what was typed.
 * - Refused words are offered once more when the field is removed; `wordsOf` finds the words in rows.
 */
export function useTyped<T extends string | readonly object[]>(
  value: T,
  commit: Commit<T>,
  { held = false, wordsOf = ownWords }: { held?: boolean; wordsOf?: (value: T) => string } = {}
): Typed<T> {
  const workbook = useContext(WorkbookContext)
  const [draft, setDraft] = useState<T | null>(null)
  const refused = useRef('')
  const refuses = useRef(false)
  const heldBack = useRef<T[]>([])
  const latestCommit = useRef(commit)
  useEffect(() => {
    latestCommit.current = commit
  })
  const [gatherer] = useState(
    () =>
      new TextGatherer<T>({
        onTaken(text) {
          refused.current = ''
          refuses.current = false
          if (held) heldBack.current = [text]
          else setDraft((current) => (current === text ? null : current))
        },
        onRefused(text) {
          refused.current = wordsOf(text)
          refuses.current = true
        }
      })
  )
  const flush = useCallback(async () => {
    await gatherer.flush()
    const taken = heldBack.current
    heldBack.current = []
    setDraft((current) => (current !== null && taken.includes(current) ? null : current))
  }, [gatherer])
  const change = useCallback(
    (text: T) => {
      setDraft(text)
      refused.current = ''
      refuses.current = false
      gatherer.change(text, latestCommit.current)
    },
    [gatherer]
  )
  useEffect(() => {
    const leave = joinTyping(flush)
    const look = () => notKept(refused.current)
    const release = watchField(look)
    const forget = watchRefusal(() => (refuses.current ? '' : null))
    return () => {
      release()
      forget()
      leave()
      void flush().then(() => {
        const left = look()
        if (left) leaveBehind(left, workbook)
      })
    }
  }, [flush, workbook])

  return { text: draft ?? value, change, flush }
}
