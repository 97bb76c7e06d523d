import { useQuery } from '@tanstack/react-query'
import { useMay } from '#modules/identity/web/may.ts'
import { type ActionToDo, journey } from '../api.ts'

/** Who works with the thumb may lose the line in a basement. */
const isCarried = matchMedia('(pointer: coarse)').matches
const freshForMs = 600_000

/** Takes my next actions along on a telephone, so that they can be done without a line. */
export function useTakeAlong(): void {
  const may = useMay()
  useQuery({
    ...journey.query.takeAlong(),
    staleTime: freshForMs,
    gcTime: Number.POSITIVE_INFINITY,
    enabled: isCarried && may('journey.do'),
  })
}

/** An action that was taken along. */
export function useTaken(actionId: string): ActionToDo | undefined {
  const { data } = useQuery({ ...journey.query.takeAlong(), enabled: false })
  return data?.items.find(({ action }) => action.id === actionId)
}
