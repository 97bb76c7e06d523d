import { QueryClient } from '@tanstack/react-query'
import { language } from '#design/language.ts'
import { configureApis } from '#platform/web/api.ts'
import { RefusedError } from '#platform/web/client.ts'

/** What was read, kept while it is fresh; a refusal is final, anything else is tried again. */
export function makeQueries(): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      queries: { staleTime: 20_000, retry: (count, error) => !(error instanceof RefusedError) && count < 5 },
    },
  })
  configureApis({
    language: () => (language.get() === 'zh' ? 'zh-CN' : 'en'),
    onSignedOut: () => void queries.invalidateQueries({ queryKey: ['identity'] }),
  })
  return queries
}
