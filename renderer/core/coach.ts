import { shortName } from '../../shared/rules/names'
import { useLibrary } from './library'
import { useReplica } from './replica'

const managerOf = ({ settings }: { settings: { managerName: string } | null }) => settings?.managerName ?? ''

/** Who coaches in the open workbook: the manager, or somebody else in the manager's own workbook (S3-1). */
export function useCoach(): string {
  const coach = useReplica(({ replica }) => replica?.workbook.own?.coach)
  const manager = useLibrary(managerOf)
  return coach ?? manager
}

/**
 * The short name of whoever coaches in the manager's own workbook; undefined in all others, where the reader coaches.
 */
export const useOtherCoach = (): string | undefined =>
  useReplica(({ replica }) => {
    const coach = replica?.workbook.own?.coach
    return coach === undefined ? undefined : shortName(coach)
  })

/** Whether the open workbook is the manager's own. Both people read in it what is kept from the rep elsewhere. */
export const useIsOwn = (): boolean => useReplica(({ replica }) => replica?.workbook.own !== undefined)

/** The coach's name, outside a component. */
export const coachNow = (): string =>
  useReplica.getState().replica?.workbook.own?.coach ?? managerOf(useLibrary.getState())
