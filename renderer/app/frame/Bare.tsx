import { Outlet } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { programName } from '../../core/window-title'
import hidden from '../../ui/visually-hidden.module.css'
import styles from './Frame.module.css'
import { SavedMark } from './SavedMark'
import { noteBarePage } from './shown-before'

/** The page and nothing else on the screen. */
export function BareFrame({ children }: { children: ReactNode }) {
  // The screen is turned to a rep, or will be, so the title names nobody.
  useEffect(() => {
    document.title = programName
    noteBarePage()
  }, [])
  return (
    <div className={styles.bare}>
      <main className={styles.bareMain}>
        <h1 className={hidden.hidden}>Coachbook</h1>
        {children}
      </main>
      <SavedMark />
    </div>
  )
}

export const Bare = () => (
  <BareFrame>
    <Outlet />
  </BareFrame>
)
