import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { listen, type LiveEvent } from '#platform/web/live.ts'
import { connection } from '#platform/web/connection.ts'

/** Events of one module that change what another module's screens show, beside their own. */
const alsoTouches: Record<string, readonly string[]> = {
  cases: ['customers', 'journey'],
  delivery: ['journey', 'estate', 'customers'],
  sales: ['journey', 'customers'],
  journey: ['customers'],
}

/** Asks anew for whatever an event of the server has changed; several events within a blink count as one. */
export function useLiveUpdates(onSignedOut: () => void): void {
  const queries = useQueryClient()
  const leave = useEffectEvent(onSignedOut)
  useEffect(() => {
    return listen(gathering(queries), {
      onSignedOut: () => leave(),
      onState: (isThere) => connection.set(isThere ? 'there' : 'lost'),
    })
  }, [queries])
}

/** The answers that an event touches, by the beginning of their keys; everything when something was missed. */
export function touchedBy({ name }: Pick<LiveEvent, 'name'>): readonly string[] | 'everything' {
  const module = name.split('.')[0]!
  return module === 'live' ? 'everything' : [module, ...(alsoTouches[module] ?? [])]
}

function gathering(queries: QueryClient): (event: LiveEvent) => void {
  let touched = new Set<string>()
  let all = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const ask = () => {
    const keys = touched
    void queries.invalidateQueries(all ? {} : { predicate: ({ queryKey }) => keys.has(String(queryKey[0])) })
    touched = new Set()
    all = false
    timer = undefined
  }
  return (event) => {
    const found = touchedBy(event)
    if (found === 'everything') all = true
    else found.forEach((key) => touched.add(key))
    timer ??= setTimeout(ask, 150)
  }
}
