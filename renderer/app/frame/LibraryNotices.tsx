import { useLibrary } from '../../core/library'
import { useTranslator } from '../../core/translator'
import { Banner } from '../../ui/Banner'

/** What concerns the library as a whole: read-only, held by another start, something that was recovered. */
export function LibraryNotices() {
  const { ofCode } = useTranslator()
  const state = useLibrary((library) => library.state)
  const notices = [...(state?.readOnly ? [state.readOnly] : []), ...(state?.notices ?? [])]
  return notices.map((notice) => (
    <Banner key={`${notice.code} ${JSON.stringify(notice.params)}`}>
      {ofCode('notices', notice.code, notice.params, 'errors:call.failed')}
    </Banner>
  ))
}
