import { useLibrary } from '../../core/library'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { LargePrint } from '../../ui/LargePrint'
import { Paper } from '../../ui/Paper/Paper'
import type { RecordPage } from './use-record-page'

interface LivePaperProps {
  page: RecordPage
  label: string
  large: boolean
  onLarge: (large: boolean) => void
}

/** The page of a record as it would be printed on the paper of the settings, small or large enough to be read. */
export function LivePaper({ page, label, large, onLarge }: LivePaperProps) {
  const t = useT()
  const chosen = useLibrary(({ settings }) => settings?.paper ?? 'a4')
  // A page that was kept at signing keeps its paper format, whatever the settings say today.
  const format = page.kept === 'none' || page.kept === 'large-copy' ? chosen : page.paper
  return (
    <Paper page={page.pdf} format={format} label={label} failed={page.failed} current={page.current}>
      <LargePrint />
      <Button look="link" onPress={() => onLarge(!large)}>
        {t(large ? 'plan:smaller' : 'plan:larger')}
      </Button>
    </Paper>
  )
}
