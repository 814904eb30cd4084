import type { Id } from '../../../shared/model/scalars'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { useOnce } from '../../core/once'
import { attemptPaper, saySaved } from '../../core/paper'
import { useWorkbookId } from '../../core/replica'
import { useT } from '../../core/translator'
import { flushTyping } from '../../core/typing'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { print } from '../forms/use-print'
import styles from './SessionPage.module.css'

/** The sheet that the rep prepares with, to print or to save and send. */
export function Preparation({ session }: { session: Id }) {
  const t = useT()
  const workbook = useWorkbookId()
  const record = { kind: 'preparation', id: session } as const
  const onPrint = useOnce(() => print((paper) => call('record.print', { workbook, record, paper })))
  const onSave = useOnce(async () => {
    await flushTyping()
    const paper = useLibrary.getState().settings?.paper ?? 'a4'
    const file = await attemptPaper(() => call('record.export', { workbook, record, paper }))
    if (file) saySaved(t('plan:saved', { name: file.name }), file.file)
  })
  return (
    <section>
      <SectionTitle>{t('sheets:preparationTitle')}</SectionTitle>
      <p>{t('sheets:preparationWhat')}</p>
      <p className={styles.ways}>
        <Button onPress={onPrint}>{t('sheets:preparationPrint')}</Button>
        <Button look="link" onPress={onSave}>
          {t('sheets:preparationSave')}
        </Button>
      </p>
    </section>
  )
}
