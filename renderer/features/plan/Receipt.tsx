import type { Id } from '../../../shared/model/scalars'
import { call } from '../../core/bridge'
import { useLibrary } from '../../core/library'
import { useOnce } from '../../core/once'
import { attemptPaper, saySaved } from '../../core/paper'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { print } from '../forms/use-print'
import styles from './SignedPage.module.css'

/**
 * The receipt that says which copy of a signed plan or charter was handed over, for the rep of this name; to
 * print or to save.
 */
export function Receipt({ of, name }: { of: Id; name: string }) {
  const t = useT()
  const { id: workbook } = useWorkbook()
  const record = { kind: 'receipt', id: of } as const
  const onPrint = useOnce(() => print((paper) => call('record.print', { workbook, record, paper })))
  const onSave = useOnce(async () => {
    const paper = useLibrary.getState().settings?.paper ?? 'a4'
    const file = await attemptPaper(() => call('record.export', { workbook, record, paper }))
    if (file) saySaved(t('plan:saved', { name: file.name }), file.file)
  })
  return (
    <section>
      <SectionTitle>{t('receipt:title')}</SectionTitle>
      <p>{t('receipt:what', { name })}</p>
      <p className={styles.ways}>
        <Button onPress={onPrint}>{t('receipt:print')}</Button>
        <Button look="link" onPress={onSave}>
          {t('receipt:save')}
        </Button>
      </p>
    </section>
  )
}
