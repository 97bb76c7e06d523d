import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { connection } from '#platform/web/connection.ts'
import { listen } from '#platform/web/live.ts'

/** Asks anew for what an event has changed: the answers of its module, or everything after a gap. */
export function LiveRefresh({ permissions }: { permissions: readonly string[] }) {
  const queries = useQueryClient()
  const held = useRef(permissions)
  useEffect(() => {
    const isLost = held.current.some((permission) => !permissions.includes(permission))
    held.current = permissions
    // What she may no longer see is no longer asked for, and would stay as it was.
    if (isLost) void queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'identity' })
  }, [permissions, queries])
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
