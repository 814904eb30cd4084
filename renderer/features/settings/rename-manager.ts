import { changeSettings, useLibrary } from '../../core/library'
import { changeRep } from '../team/archive'

/**
 * The manager goes by another name, and so does their own workbook, unless it was given a name of its own. What was signed
 * keeps the name that it was signed with.
 */
export async function renameManager(managerName: string): Promise<boolean> {
  const { own, settings } = useLibrary.getState()
  if (!(await changeSettings({ managerName }))) return false
  if (own && own.name === settings?.managerName && own.problem === null && own.name !== managerName)
    await changeRep(own.id, { type: 'rep.describe', name: managerName })
  return true
}
