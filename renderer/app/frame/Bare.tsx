import { Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import hidden from '../../ui/visually-hidden.module.css'
import styles from './Frame.module.css'
import { SavedMark } from './SavedMark'

/** Nothing on the screen but the page. */
export const BareFrame = ({ children }: { children: ReactNode }) => (
  <div className={styles.bare}>
    <main className={styles.bareMain}>
      <h1 className={hidden.hidden}>Coachbook</h1>
      {children}
    </main>
    <SavedMark />
  </div>
)

export const Bare = () => (
  <BareFrame>
    <Outlet />
  </BareFrame>
)
