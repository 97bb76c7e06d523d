import type { QueryClient } from '@tanstack/react-query'
import { AttentiveQueryClient } from '#platform/web/attentive-queries.ts'
import { connection } from '#platform/web/connection.ts'
import { isAway } from '#platform/web/client.ts'

/**
 * Answers are fresh for a quarter of a minute and refreshed by live events. Requests wait out short failures by themselves;
 * what failed longer is asked again every five seconds until the connection is back.
 */
export function createQueryClient(): QueryClient {
  const queries = new AttentiveQueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        networkMode: 'always',
        retry: (_count, error) => isAway(error),
        retryDelay: 5000,
        refetchOnWindowFocus: true,
      },
      mutations: { networkMode: 'always' },
    },
  })
  connection.subscribe(() => {
    if (connection.get() === 'there') void queries.invalidateQueries()
  })
  return queries
}
