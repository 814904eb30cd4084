import { useEffect, useState } from 'react'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'

export type PackTitles = ReadonlyMap<string, string>

/** The titles of packs by id; empty until they are known. */
export function usePackTitles(): PackTitles {
  const [titles, setTitles] = useState<PackTitles>(new Map())
  useEffect(() => {
    void attempt(() => call('packs.list', {})).then((packs) =>
      setTitles(new Map((packs ?? []).map(({ info }) => [info.id, info.title])))
    )
  }, [])
  return titles
}
