import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '#design/language.ts'
import { systemReason } from './system-reasons.ts'

interface Operation {
  operationId: string
  /** 关闭个案 · Close a case */
  summary: string
}

async function fetchOperations(): Promise<ReadonlyMap<string, string>> {
  const response = await fetch('/api/openapi.json')
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, Operation>> }
  const operations = Object.values(paths).flatMap((path) => Object.values(path))
  return new Map(operations.map(({ operationId, summary }) => [operationId, summary]))
}

/** The name of a route (`cases.closeCase`) in words, as the API's own documentation has them, or why the system acted. */
export function useActionName(): (action: string | null) => string | null {
  const language = useLanguage()
  const { data } = useQuery({
    queryKey: ['openapi'],
    queryFn: fetchOperations,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (action) => {
    if (!action) return null
    const [zh, en] = data?.get(action)?.split(' · ') ?? []
    return language === 'zh' ? (zh ?? systemReason(action)) : (en ?? action)
  }
}
