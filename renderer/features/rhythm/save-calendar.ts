import { call } from '../../core/bridge'
import { attempt, useMessages } from '../../core/messages'
import { translatorNow } from '../../core/translator'

/** Saves what is due as a calendar file where the user chooses. */
export async function saveCalendar(): Promise<void> {
  const saved = await attempt(() => call('rhythm.saveCalendar', {}))
  if (!saved) return
  const { t } = translatorNow()
  const show = () => void attempt(() => call('files.show', { file: saved.file }))
  useMessages.getState().say({
    tone: 'info',
    text: t('rhythm:calendarSaved', { name: saved.name }),
    action: { label: t('rhythm:calendarShow'), run: show }
  })
}
