const object = /^(\d+) 0 obj\n(.*?)\nendobj$/gms

/** The objects of a PDF by number, as text in which each character is a byte; for revised objects the last version. */
function objectsOf(pdf: Uint8Array): Map<number, string> {
  const text = Buffer.from(pdf).toString('latin1')
  return new Map([...text.matchAll(object)].map(([, number, body = '']) => [Number(number), body]))
}

export const bodiesOf = (pdf: Uint8Array): string[] => [...objectsOf(pdf).values()]

/**
 * A PDF whose first object that matches `which` (and contains `holding`) is changed and appended as an update, as a PDF
 * editor does. Throws when no object matches, or when the change changes nothing.
 */
export function revised(pdf: Uint8Array, which: RegExp, change: (body: string) => string, holding = ''): Uint8Array {
  const file = Buffer.from(pdf)
  const found = [...objectsOf(pdf)].find(([, body]) => which.test(body) && body.includes(holding))
  if (!found) throw new Error(`no object of the PDF fits ${which}`)
  const [number, body] = found
  const changed = change(body)
  if (changed === body) throw new Error('nothing of the object was changed')
  const text = file.toString('latin1')
  const trailer = text.slice(text.lastIndexOf('trailer') + 'trailer'.length, text.lastIndexOf('startxref')).trim()
  const previous = text.slice(text.lastIndexOf('startxref') + 'startxref'.length).match(/\d+/)?.[0]
  const added = `\n${number} 0 obj\n${changed}\nendobj\n`
  const table = `xref\n${number} 1\n${String(file.length + 1).padStart(10, '0')} 00000 n \n`
  const ended = trailer.replace(/\/Prev \d+/, '').replace(/>>$/, `/Prev ${previous} >>`)
  const end = `trailer\n${ended}\nstartxref\n${file.length + added.length}\n%%EOF\n`
  return Buffer.concat([file, Buffer.from(added + table + end, 'latin1')])
}
