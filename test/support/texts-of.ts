/** Every text of a catalogue under `domain:name`. */
export const textsOf = (catalogue: Readonly<Record<string, Readonly<Record<string, string>>>>): Map<string, string> =>
  new Map(
    Object.entries(catalogue).flatMap(([domain, texts]) =>
      Object.entries(texts).map(([name, text]): [string, string] => [`${domain}:${name}`, text])
    )
  )
