/** Where a command writes its answer, and how it ends. Every text goes through `oneLine`. */
export interface Output {
  line(text: string): void
  problem(text: string): void
  /** An answer for programs, as JSON. */
  data(answer: object): void
}

/** Characters that end a line, hide words, reverse them or control a terminal. */
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu

const escaped = (text: string): string =>
  text.replace(unseen, (sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16)
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`
  })

/**
 * A text as one line of visible characters: an invisible one is written as its number, so that no name can forge a
 * line.
 */
export const oneLine = (text: string): string => escaped(text.replaceAll('\r\n', '\n')).replaceAll('\\u000a', '\\n')

/** A name from outside in quotation marks, so that its beginning and end can be seen. */
export const quoted = (name: string): string => `“${oneLine(name).replace(/[“”„"]/g, "'")}”`

/** Running text from outside, line by line, marked so that it cannot be taken for the program's own words. */
export const quotedLines = (text: string): string[] =>
  text
    .trim()
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map((line) => `  | ${oneLine(line)}`.trimEnd())

/** JSON in which characters that a terminal would not show are escaped. */
const jsonOf = (answer: object): string =>
  JSON.stringify(answer, null, 2).replace(unseen, (sign) =>
    sign === '\n'
      ? sign
      : Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
          ''
        )
  )

/** An output that writes lines with these functions. */
export const outputTo = (out: (text: string) => void, err: (text: string) => void): Output => ({
  line: (text) => out(`${oneLine(text)}\n`),
  problem: (text) => err(`${oneLine(text)}\n`),
  data: (answer) => out(`${jsonOf(answer)}\n`)
})

export const standardOutput: Output = outputTo(
  (text) => void process.stdout.write(text),
  (text) => void process.stderr.write(text)
)

/** Goes on when the reader of the answer, such as `head`, has gone: files still have to be written. */
export function goOnUnread(stream: NodeJS.EventEmitter): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

/** The exit status: 0 done, 1 refused or not as it should be, 2 used wrongly or given something wrong. */
export const exit = { done: 0, refused: 1, usage: 2 } as const
