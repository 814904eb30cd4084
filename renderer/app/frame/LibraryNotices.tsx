import { type ReactNode, useState } from 'react'
import type { Notice } from '../../../shared/model/notice'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { attempt } from '../../core/messages'
import { paths } from '../../core/navigation'
import { useTranslator } from '../../core/translator'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { Later, onDemand } from '../../ui/later'
import { PageLink } from '../../ui/PageLink'

const chooseVersion = onDemand(() => import('../../features/libraries/ChooseVersion'))

const keyOf = ({ code, params }: Notice) => `${code} ${JSON.stringify(params)}`

/**
 * Notices about the whole library: read-only, in use by another start of the program, something recovered. A notice
 * about something that happened can be dismissed once it was read; one about the present state stays.
 */
export function LibraryNotices() {
  const { t, ofCode } = useTranslator()
  const state = useLibrary((library) => library.state)
  const [read, setRead] = useState<readonly string[]>([])
  const say = (notice: Notice, action?: ReactNode) => (
    <Banner key={keyOf(notice)} action={action}>
      {ofCode('notices', notice.code, notice.params, 'frame:trouble')}
    </Banner>
  )
  const [comparing, setComparing] = useState(false)
  const putAway = (notice: Notice) => {
    setRead([...read, keyOf(notice)])
    const { workbook } = notice.params
    // It is told at each start until somebody has read it.
    if (notice.code === 'library.vanished')
      void attempt(() => call('library.forgetVanished', { workbook: String(workbook) }))
  }
  const told = (state?.notices ?? []).filter((notice) => !read.includes(keyOf(notice)))
  return (
    <>
      {state?.readOnly && say(state.readOnly)}
      {told.map((notice) =>
        say(
          notice,
          <>
            {notice.code === 'file.conflict' && !state?.readOnly && (
              <Button onPress={() => setComparing(true)}>{t('libraries:versions')}</Button>
            )}
            {notice.code === 'library.vanished' && <PageLink to={paths.backups}>{t('backups:showAll')}</PageLink>}
            <Button look="plain" onPress={() => putAway(notice)}>
              {t('ui:putAway')}
            </Button>
          </>
        )
      )}
      {comparing && <Later part={chooseVersion} props={{ onClose: () => setComparing(false) }} />}
    </>
  )
}
