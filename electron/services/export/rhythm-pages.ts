import { v7 as newId } from 'uuid'
import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import type { Translator } from '../../../shared/messages'
import type { Leave, RhythmOfRep } from '../../../shared/model/rhythm'
import type { Id, Moment, PlainDate } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import { rhythmReportPage } from '../../../shared/print/rhythm-report'
import { rhythmReport } from '../../../shared/rules/rhythm-report'
import type { PdfService, Rendered } from '../pdf/pdf-service'
import { contentHash } from '../storage/content-hash'
import { fileName } from './file-name'

interface RhythmPagesOptions {
  pdf: PdfService
  translator(): Translator
  manager(): string
  now(): Moment
}

interface ReportSources {
  reps: readonly RhythmOfRep[]
  own: readonly Leave[]
  /** The names of the reps, in the order of the report. */
  names: ReadonlyMap<Id, string>
  from: PlainDate
  to: PlainDate
}

/** The rhythm report as a printed page (S1-8). */
export interface RhythmPages {
  draw(sources: ReportSources, paper: Paper): Promise<Rendered>
  fileName(span: Pick<ReportSources, 'from' | 'to'>): string
}

export function createRhythmPages({ pdf, translator, manager, now }: RhythmPagesOptions): RhythmPages {
  return {
    async draw(sources, paper) {
      const madeAt = now()
      const report = rhythmReport({
        ...sources,
        id: newId(),
        manager: manager(),
        madeAt,
        today: dateOf(madeAt)
      })
      const { t, language } = translator()
      const page = rhythmReportPage({ report, seal: contentHash(report), t, language })
      const reply = await pdf.render(page, { paper, createdAt: madeAt })
      if (!reply.ok) throw new RuleError(reply.error.code)
      return reply.value
    },
    fileName: ({ from, to }) => fileName([translator().t('rhythm:report.head'), manager(), `${from} – ${to}`], '.pdf')
  }
}
