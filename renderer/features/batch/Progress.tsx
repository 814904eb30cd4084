import type { BatchState } from '../../../shared/model/batch'
import { isUnderWay, tellBatch } from '../../core/batch'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Table } from '../../ui/Table'
import styles from './BatchPage.module.css'

/** The progress, and at the end the result. */
export function Progress({ batch }: { batch: BatchState }) {
  const t = useT()
  const { settled, all, state, to } = batch
  const underWay = isUnderWay(batch)
  const show = () => attempt(() => call('batch.showFolder', {}))
  return (
    <section className={styles.progress} aria-label={t('batch:progress')}>
      <p className={styles.headline} role="status">
        {headline(batch, t)}
      </p>
      {underWay && (
        <>
          <progress className={styles.bar} value={settled} max={all} aria-label={t('batch:progress')} />
          <p className={styles.quiet}>{t('batch:of', { settled, all })}</p>
        </>
      )}
      <Results batch={batch} />
      <div className={styles.buttons}>
        {state === 'running' && <Button onPress={() => tellBatch('batch.pause')}>{t('batch:pause')}</Button>}
        {state === 'paused' && (
          <Button look="primary" onPress={() => tellBatch('batch.goOn')}>
            {t('batch:goOn')}
          </Button>
        )}
        {(state === 'running' || state === 'paused') && (
          <Button onPress={() => tellBatch('batch.stop')}>{t('batch:stop')}</Button>
        )}
        {!underWay && (
          <>
            {to === 'folder' && batch.files + batch.already > 0 && (
              <Button look="primary" onPress={show}>
                {t('batch:show')}
              </Button>
            )}
            {(batch.failed.length > 0 || settled < all) && (
              <Button onPress={() => tellBatch('batch.again')}>
                {t(batch.failed.length > 0 ? 'batch:again' : 'batch:rest')}
              </Button>
            )}
            <Button onPress={() => tellBatch('batch.putAway')}>{t('batch:putAway')}</Button>
          </>
        )}
      </div>
    </section>
  )
}

type T = ReturnType<typeof useT>

function headline({ state, held, to, place, settled, all }: BatchState, t: T): string {
  if (held) return t('batch:held')
  if (state === 'paused') return t('batch:paused')
  if (state === 'stopping') return t('batch:stopping')
  if (state === 'stopped') return t('batch:stopped', { count: all - settled })
  if (state === 'done') return t('batch:done')
  return to === 'folder' ? t('batch:saving', { place }) : t('batch:printing', { place })
}

/** What was made and where it is, and what was not made and why. */
function Results({ batch }: { batch: BatchState }) {
  const t = useT()
  const { to, place, files, already, waits, failed, nothing, missingGlyphs } = batch
  const lines = [
    files > 0 && t(to === 'folder' ? 'batch:files' : 'batch:sheets', { count: files, place }),
    waits && t('batch:waits', { place }),
    already > 0 && t('batch:already', { count: already, place }),
    missingGlyphs.length > 0 && t('batch:glyphs', { signs: missingGlyphs.join(', ') })
  ].filter((line) => line !== false)
  return (
    <>
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {nothing.length > 0 && (
        <details className={styles.nothing}>
          <summary>{t('batch:nothing', { count: nothing.length })}</summary>
          <ul>
            {nothing.map(({ sheet, of }) => (
              <li key={JSON.stringify(sheet)}>
                <bdi>{of}</bdi>: {t(`batch:kind.${sheet.kind}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {failed.length > 0 && (
        <Table
          caption={t('batch:failed', { count: failed.length })}
          stacks
          columns={[
            { id: 'of', name: t('batch:of.who') },
            { id: 'what', name: t('batch:of.what') },
            { id: 'why', name: t('batch:of.why') }
          ]}
        >
          {failed.map(({ sheet, of, why }) => (
            <tr key={JSON.stringify(sheet)}>
              <th scope="row">
                <bdi>{of}</bdi>
              </th>
              <td className={styles.kind}>{t(`batch:kind.${sheet.kind}`)}</td>
              <td>{why}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  )
}
