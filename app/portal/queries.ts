import type { QueryClient } from '@tanstack/react-query'
import { language } from '#design/language.ts'
import { configureApis } from '#platform/web/api.ts'
import { isAway } from '#platform/web/client.ts'
import { AttentiveQueryClient } from '#platform/web/attentive-queries.ts'
import { connection } from '#platform/web/connection.ts'

/** What was read, kept while it is fresh; a refusal is final, a lost connection is waited out and everything asked anew. */
export function makeQueries(): QueryClient {
  const queries = new AttentiveQueryClient({
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        // Without a line the browser's own keeping answers, or the server of the house itself.
        networkMode: 'always',
        retry: (_count, error) => isAway(error),
        retryDelay: 5000,
      },
      mutations: { networkMode: 'always' },
    },
  })
  connection.subscribe(() => {
    if (connection.get() === 'there') void queries.invalidateQueries()
  })
  configureApis({
    language: () => (language.get() === 'zh' ? 'zh-CN' : 'en'),
    onSignedOut: () => void queries.invalidateQueries({ queryKey: ['identity'] }),
  })
  return queries
}
