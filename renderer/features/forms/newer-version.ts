import type { Template } from '../../../shared/model/template'
import { compareVersions } from '../../../shared/model/versions'
import type { Offered } from '../../core/templates'

interface Newer {
  hash: string
  template: Template
}

/** The library's version of a form, if it is newer than the one that a record was begun with (T-3); otherwise null. */
export function newerVersion(offered: Offered, from: Template): Newer | null {
  const found = offered.templates.find(({ template }) => template.id === from.id && template.kind === from.kind)
  return found && compareVersions(found.template.version, from.version) > 0
    ? { hash: found.hash, template: found.template }
    : null
}
