import { createLazyRoute } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useLibrary } from '../../core/library'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty, PageHead } from '../../ui/Page'
import styles from './BringPage.module.css'
import { bringIn, cancelBringing, loadPast, putAway, type Table, useBring } from './bring'
import { Columns } from './Columns'
import { Past } from './Past'
import { People } from './People'
import { Questions } from './Questions'
import { Start } from './Start'
import { WillHappen } from './WillHappen'

export const route = createLazyRoute('/bring')({ component: BringPage })

/** Imports observations, numbers and reps from a file: read, check, bring, take back (D-3, D-5). */
function BringPage() {
  const t = useT()
  const table = useBring((state) => state.table)
  const readOnly = useLibrary((library) => library.state?.readOnly) !== null
  useEffect(() => void loadPast(), [])
  if (readOnly)
    return (
      <>
        <PageHead title={t('bring:title')} />
        <Empty>{t('bring:readOnly')}</Empty>
      </>
    )
  return (
    <div className={styles.page}>
      {table ? (
        <Mapped table={table} />
      ) : (
        <>
          <PageHead title={t('bring:title')} subtitle={t('bring:subtitle')} />
          <Start />
          <Past />
        </>
      )}
    </div>
  )
}

function subtitleOf({ name, sheets, sheet, rows }: Table, t: ReturnType<typeof useT>): string {
  const said = { name: name === '' ? t('bring:pasted') : name, rows: t('bring:rows', { count: rows }) }
  return sheets.length > 0 ? t('bring:ofSheet', { ...said, sheet: sheets[sheet] ?? '' }) : t('bring:of', said)
}

/** The questions about a file on the left, the result of the answers on the right. */
function Mapped({ table }: { table: Table }) {
  const t = useT()
  const { mapping, preview, busy, progress } = useBring()
  if (!mapping) return null
  const isBringing = busy === 'bringing'
  const cancel = () => (isBringing ? cancelBringing() : putAway())
  const records = preview?.records ?? 0
  return (
    <>
      <PageHead title={t('bring:title')} subtitle={subtitleOf(table, t)}>
        <Button look="link" onPress={cancel}>
          {t('bring:cancel')}
        </Button>
        <Button
          look="primary"
          isDisabled={busy !== null || preview === null || preview.obstacle !== null}
          onPress={() => bringIn()}
        >
          {t(`bring:bring.${mapping.what}`, { count: records })}
        </Button>
      </PageHead>
      {isBringing ? (
        <section role="status" className={styles.progress}>
          <p>{t('bring:bringing')}</p>
          <progress
            className={styles.bar}
            value={progress?.done ?? 0}
            max={progress?.all ?? 1}
            aria-label={t('bring:bringing')}
          />
          {progress && (
            <p className={styles.quiet}>{t('bring:bringingOf', { done: progress.done, all: progress.all })}</p>
          )}
        </section>
      ) : (
        <div className={styles.sides}>
          <div>
            {table.turned && (
              <p className={styles.remembered}>
                {t(`bring:turned.${table.turned.period}`, { first: table.turned.first, last: table.turned.last })}
              </p>
            )}
            {table.remembered && <p className={styles.remembered}>{t('bring:remembered')}</p>}
            <Questions table={table} mapping={mapping} preview={preview} />
            <Columns table={table} mapping={mapping} />
            <People mapping={mapping} preview={preview} />
          </div>
          <WillHappen mapping={mapping} preview={preview} />
        </div>
      )}
    </>
  )
}
