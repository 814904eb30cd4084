import { useId, useState } from 'react'
import { paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import inputStyles from '../../ui/Input.module.css'
import { PageLink } from '../../ui/PageLink'
import styles from './BringPage.module.css'
import { chooseFile, readCells, useBring } from './bring'

/** Where the table comes from: a file, or cells that were copied. */
export function Start() {
  const t = useT()
  const id = useId()
  const reading = useBring(({ busy }) => busy === 'reading')
  const [cells, setCells] = useState('')
  return (
    <section className={styles.start}>
      <div>
        <Button look="primary" size="big" isDisabled={reading} onPress={() => chooseFile()}>
          {t(reading ? 'bring:reading' : 'bring:choose')}
        </Button>
        <p className={styles.quiet}>{t('bring:chooseHelp')}</p>
      </div>
      <div>
        <label htmlFor={id} className={styles.label}>
          {t('bring:paste')}
        </label>
        <textarea
          id={id}
          rows={6}
          spellCheck={false}
          wrap="off"
          className={`${inputStyles.input} ${styles.cells}`}
          value={cells}
          onChange={(event) => setCells(event.target.value)}
        />
        <Button isDisabled={reading || cells.trim() === ''} onPress={() => readCells(cells)}>
          {t('bring:pasteRead')}
        </Button>
      </div>
      <p>
        <PageLink to={paths.takeIn}>{t('takeIn:title')}</PageLink>
      </p>
    </section>
  )
}
