import { Outlet } from '@tanstack/react-router'
import hidden from '../../ui/visually-hidden.module.css'
import styles from './Frame.module.css'
import { SavedMark } from './SavedMark'

export function Bare() {
  return (
    <div className={styles.bare}>
      <h1 className={hidden.hidden}>Coachbook</h1>
      <main className={styles.bareMain}>
        <Outlet />
      </main>
      <SavedMark />
    </div>
  )
}
