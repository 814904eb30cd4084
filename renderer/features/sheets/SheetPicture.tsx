import { useEffect, useState } from 'react'
import { call } from '../../core/bridge'
import { useT } from '../../core/translator'
import { noteFault } from '../../core/trouble'
import { Button } from '../../ui/Button'
import styles from './SheetsDialog.module.css'

/** The pages of a sheet that came back, one after the other. */
export function SheetPicture({ pages }: { pages: readonly number[] }) {
  const t = useT()
  const [at, setAt] = useState(0)
  const [url, setUrl] = useState<string | null>(null)
  const page = pages[at]
  useEffect(() => {
    if (page === undefined) return
    let made: string | null = null
    let gone = false
    call('sheets.picture', { page }).then(({ jpeg }) => {
      if (gone) return
      made = URL.createObjectURL(new Blob([new Uint8Array(jpeg)], { type: 'image/jpeg' }))
      setUrl(made)
    }, noteFault)
    return () => {
      gone = true
      if (made) URL.revokeObjectURL(made)
      setUrl(null)
    }
  }, [page])
  return (
    <figure className={styles.picture}>
      <figcaption className={styles.caption}>{t('inked:picture')}</figcaption>
      {url ? <img src={url} alt={t('inked:pictureAlt')} /> : <div className={styles.empty} />}
      {pages.length > 1 && (
        <p className={styles.turn}>
          <Button look="link" isDisabled={at === 0} onPress={() => setAt(at - 1)}>
            {t('inked:before')}
          </Button>
          {t('inked:pageOf', { page: at + 1, pages: pages.length })}
          <Button look="link" isDisabled={at === pages.length - 1} onPress={() => setAt(at + 1)}>
            {t('inked:after')}
          </Button>
        </p>
      )}
    </figure>
  )
}
