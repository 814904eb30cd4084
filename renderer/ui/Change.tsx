import { type ReactNode, useState } from 'react'
import { useT } from '../core/translator'
import { Button } from './Button'

/**
 * What is past is shown as it was, and takes no key, until somebody chooses to change it. `open`: somebody came here to
 * change it, or it was not past yet when the page opened. `ask`: what has to be answered with yes before.
 */
export function useChange(
  past: boolean,
  { readOnly, open = false, ask }: { readOnly: boolean; open?: boolean; ask?: () => Promise<boolean> }
) {
  const t = useT()
  const [changing, setChanging] = useState(open)
  async function turn() {
    if (changing || !ask || (await ask())) setChanging(!changing)
  }
  const button: ReactNode = past && !readOnly && (
    <Button aria-pressed={changing} onPress={turn}>
      {t(changing ? 'ui:changed' : 'ui:change')}
    </Button>
  )
  return { fixed: readOnly || (past && !changing), button }
}
