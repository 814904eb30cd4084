import { useCallback, useEffect, useState } from 'react'
import { type NetworkLook, waysOut } from '../../../shared/model/network'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import styles from './SettingsPage.module.css'

/** What a program needs to send something, checked now, and what was refused since the start (N-8). */
export function NetworkFacts() {
  const t = useT()
  const [look, setLook] = useState<NetworkLook>()
  const again = useCallback(() => attempt(async () => setLook(await call('app.network', {}))), [])
  useEffect(() => void again(), [again])
  return (
    <section id="network" className={styles.section} aria-label={t('settings:network')}>
      <SectionTitle>{t('settings:network')}</SectionTitle>
      <p className={styles.text}>{t('settings:networkText')}</p>
      {look && (
        <>
          <p className={styles.text}>{t('settings:waysTitle')}</p>
          <table className={styles.ways} aria-label={t('settings:waysTitle')}>
            <tbody>
              {waysOut.map((way) => (
                <tr key={way}>
                  <th scope="row">{t(`settings:way.${way}`)}</th>
                  <td className={look.open[way] ? styles.there : undefined}>
                    {t(look.open[way] ? 'settings:wayThere' : 'settings:wayNone')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p role="status" className={styles.text}>
            {t('settings:refusedRequests', { count: look.refused.requests + look.refused.pages })}{' '}
            {t('settings:refusedOthers', {
              permissions: look.refused.permissions,
              downloads: look.refused.downloads
            })}
          </p>
          <Button onPress={() => again()}>{t('settings:lookAgain')}</Button>
        </>
      )}
    </section>
  )
}
