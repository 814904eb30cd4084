import { timeOf } from '../../../shared/dates'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { useShortDate } from '../../ui/ShortDate'
import { useBackups } from './use-backups'

/** Begins with a library restored from a backup: the newest known one, or a file. */
export function StartFromBackup() {
  const t = useT()
  const short = useShortDate()
  const { found } = useBackups()
  const newest = found?.backups.find(({ damaged }) => !damaged)
  const begin = (name: string | null) => attempt(() => call('backups.begin', { name }))
  return (
    <>
      {newest && (
        <Button onPress={() => begin(newest.name)}>
          {t('backups:startFromNewest', { when: `${short(newest.madeAt)}, ${timeOf(newest.madeAt)}` })}
        </Button>
      )}
      <Button look="link" onPress={() => begin(null)}>
        {t('backups:startFrom')}
      </Button>
    </>
  )
}
