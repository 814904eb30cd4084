import { shortName } from '../../shared/rules/names'
import { useLibrary } from './library'
import { useReplica } from './replica'

const managerOf = ({ settings }: { settings: { managerName: string } | null }) => settings?.managerName ?? ''

/** Who coaches in the open workbook: the manager, and in the manager's own one somebody else (S3-1). */
export function useCoach(): string {
  const coach = useReplica(({ replica }) => replica?.workbook.own?.coach)
  const manager = useLibrary(managerOf)
  return coach ?? manager
}

/** Who coaches in the manager's own workbook, in short; undefined in any other, where the reader does. */
export const useOtherCoach = (): string | undefined =>
  useReplica(({ replica }) => {
    const coach = replica?.workbook.own?.coach
    return coach === undefined ? undefined : shortName(coach)
  })

/** Whether the open workbook is the manager's own: what is kept from the rep elsewhere both of them read here. */
export const useIsOwn = (): boolean => useReplica(({ replica }) => replica?.workbook.own !== undefined)

/** Who coaches, outside of a component. */
export const coachNow = (): string =>
  useReplica.getState().replica?.workbook.own?.coach ?? managerOf(useLibrary.getState())
