import { Outlet } from '@tanstack/react-router'
import styles from './Frame.module.css'
import { SavedMark } from './SavedMark'

export function Bare() {
  return (
    <div className={styles.bare}>
      <main className={styles.bareMain}>
        <Outlet />
      </main>
      <SavedMark />
    </div>
  )
}
