import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { connection } from '#platform/web/connection.ts'
import { listen } from '#platform/web/live.ts'

/** Asks anew for what an event has changed: the answers of its module, or everything after a gap. */
export function LiveRefresh() {
  const queries = useQueryClient()
  useEffect(
    () =>
      listen(
        ({ name }) => {
          const module = name.split('.')[0]!
          void queries.invalidateQueries(module === 'live' ? {} : { queryKey: [module] })
        },
        { onState: (isThere) => connection.set(isThere ? 'there' : 'lost') },
      ),
    [queries],
  )
  return null
}
