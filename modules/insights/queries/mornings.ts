import { pageKey, readPageKey, toPage } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'
import { morningStore } from '../stores/mornings.ts'

/** The pages of whoever asks, the last morning first. */
export async function listMornings(work: Work, { after, limit = 50 }: { after?: string; limit?: number }) {
  const [before = null] = after ? readPageKey(after, 1) : []
  const rows = await morningStore(work).own(before as string | null, limit + 1)
  return toPage(
    rows,
    limit,
    ({ day }) => pageKey(day),
    (row) => row,
  )
}

export const getMorning = (work: Work, day: string) => morningStore(work).ofDay(day === 'latest' ? null : day)

/** Opening it is reading it; the first time counts. */
export async function readMorning(work: Work, day: string) {
  const store = morningStore(work)
  await store.read(day)
  return { readAt: (await store.ofDay(day)).readAt! }
}
