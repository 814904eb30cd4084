import { useState } from 'react'
import type { Import } from '../../../shared/model/bring'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Later, later } from '../../ui/later'
import { SectionTitle } from '../../ui/Page'
import { ShortDate } from '../../ui/ShortDate'
import { Table } from '../../ui/Table'
import styles from './BringPage.module.css'
import { showLeft, useBring } from './bring'
import { Left } from './Left'

const takeBackDialog = later(() => import('./TakeBackDialog'))

/** Earlier imports; each can be taken back as a whole, also after a restart. */
export function Past() {
  const t = useT()
  const { past, busy, progress, returned } = useBring()
  const [asked, setAsked] = useState<Import | null>(null)
  if (past.length === 0) return null
  return (
    <section>
      <SectionTitle>{t('bring:past')}</SectionTitle>
      {busy === 'returning' && (
        <p role="status" className={styles.quiet}>
          {t('bring:takingBack')} {progress && t('bring:bringingOf', { done: progress.done, all: progress.all })}
        </p>
      )}
      {returned && returned.leftCount > 0 && <Left of={returned} />}
      <Table
        stacks
        columns={[
          { id: 'file', name: t('bring:past.file') },
          { id: 'when', name: t('bring:past.when') },
          { id: 'what', name: t('bring:past.what') },
          { id: 'back', name: null }
        ]}
      >
        {past.map((one) => (
          <PastRow key={one.id} one={one} isBusy={busy !== null} onBack={() => setAsked(one)} />
        ))}
      </Table>
      {asked && <Later part={takeBackDialog} props={{ of: asked, onClose: () => setAsked(null) }} />}
    </section>
  )
}

function PastRow({ one, isBusy, onBack }: { one: Import; isBusy: boolean; onBack: () => void }) {
  const t = useT()
  const { file, at, what, records, state } = one
  if (what === 'group') return null
  const name = file === '' ? t('bring:pasted') : file
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td data-label={t('bring:past.when')}>
        <ShortDate on={at} timed />
      </td>
      <td data-label={t('bring:past.what')}>{t(`bring:count.${what}`, { count: records })}</td>
      <td className={styles.back}>
        {state === 'back' ? (
          <>
            {t('bring:takenBack')}
            {one.leftCount > 0 && (
              <Button look="link" aria-label={t('bring:whatStaysOf', { file: name })} onPress={() => showLeft(one)}>
                {t('bring:whatStays', { count: one.leftCount })}
              </Button>
            )}
          </>
        ) : (
          <Button aria-label={t('bring:takeBackOf', { file: name })} isDisabled={isBusy} onPress={onBack}>
            {t('bring:takeBack')}
          </Button>
        )}
      </td>
    </tr>
  )
}
