import { useQuery } from '@tanstack/react-query'
import { keep, useKept } from '#design/kept.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { journey } from './api.ts'

const chosen = keep<string | null>('journey.home', null)

/** My homes, and the one that is looked at: the last chosen, else the first. */
export function useOwnHome() {
  const isHolder = useMay()('journey.own')
  const { data, error, isLoading } = useQuery({ ...journey.query.myJourney(), enabled: isHolder })
  const homeId = useKept(chosen)
  // Whoever sold the home while the portal was open holds none any more, whatever was read before.
  const homes = (isHolder && data?.homes) || []
  return {
    homes,
    home: homes.find((one) => one.homeId === homeId) ?? homes[0],
    choose: chosen.set,
    error: isHolder ? error : null,
    isLoading,
  }
}
