import { Outlet } from '@tanstack/react-router'
import hidden from '../../ui/visually-hidden.module.css'
import styles from './Frame.module.css'
import { SavedMark } from './SavedMark'

export function Bare() {
  return (
    <div className={styles.bare}>
      <main className={styles.bareMain}>
        <h1 className={hidden.hidden}>Coachbook</h1>
        <Outlet />
      </main>
      <SavedMark />
    </div>
  )
}
