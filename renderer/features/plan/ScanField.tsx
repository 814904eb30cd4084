import type { Scan } from '../../../shared/model/signature'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { FieldGroup } from '../forms/fields/FieldGroup'

interface ScanFieldProps {
  scan: Scan | null
  onScan: (scan: Scan | null) => void
}

/** A picture or PDF of the signed sheet, added to the manager's statement that it is signed. */
export function ScanField({ scan, onScan }: ScanFieldProps) {
  const t = useT()
  const { id: workbook } = useWorkbook()
  async function choose() {
    const kept = await attempt(() => call('plan.keepScan', { workbook }))
    if (kept) onScan(kept)
  }
  return (
    <FieldGroup label={t('plan:inkScanHelp')}>
      {() =>
        scan ? (
          <p>
            <bdi>{t('plan:inkScanOf', { name: scan.name })}</bdi>{' '}
            <Button look="link" onPress={() => onScan(null)}>
              {t('plan:inkScanRemove')}
            </Button>
          </p>
        ) : (
          <Button onPress={choose}>{t('plan:inkScan')}</Button>
        )
      }
    </FieldGroup>
  )
}
