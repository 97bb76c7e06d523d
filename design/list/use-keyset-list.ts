import { useInfiniteQuery } from '@tanstack/react-query'
import type { ListReply } from './model.ts'

/** How a list is asked: `client.call.listCases` and its like. */
export type ListCall<Row> = (input: {
  params?: never
  query?: never
  body?: never
}) => Promise<ListReply<Row>>

export interface KeysetList<Row> {
  rows: Row[]
  /** How many there are, where the API counts. */
  total: number | undefined
  hasMore: boolean
  loadMore: () => void
  isFirstLoad: boolean
  isLoadingMore: boolean
  /** The shown rows belong to the filters before; the new ones are on their way. */
  isChanging: boolean
  error: Error | null
  retry: () => void
}

/** A list that pages by key; `name` is `module.list`, so that events of the module refresh it. */
export function useKeysetList<Row>(
  name: string,
  call: ListCall<Row>,
  { params, query }: { params?: Record<string, string>; query?: Record<string, unknown> } = {},
): KeysetList<Row> {
  const asked = useInfiniteQuery({
    queryKey: [name.split('.')[0], 'list', name, params, query],
    queryFn: ({ pageParam }) => call({ params, query: { ...query, after: pageParam } } as never),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  })
  const pages = asked.data?.pages ?? []
  return {
    rows: pages.flatMap(({ items }) => items),
    total: pages[0]?.total,
    hasMore: asked.hasNextPage,
    loadMore: () => void (asked.hasNextPage && !asked.isFetchingNextPage && asked.fetchNextPage()),
    isFirstLoad: asked.isPending,
    isLoadingMore: asked.isFetchingNextPage,
    isChanging: asked.isPlaceholderData,
    error: asked.data ? null : asked.error,
    retry: () => void asked.refetch(),
  }
}
