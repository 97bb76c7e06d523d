import { staffById, type StaffCard } from '#modules/organization/index.ts'
import type { Services, Work } from '#platform/work/index.ts'

/** A new title or photo shows everywhere after this time. */
const freshForMs = 60_000
const mostKept = 5000
const kept = new WeakMap<Services, Map<string, { at: number; card: StaffCard }>>()

/** Name, title and photo of whoever has the case; read at most once a minute, because every case that is opened shows it. */
export async function ownerCard(work: Work, { id, name }: { id: string; name: string }): Promise<StaffCard> {
  const at = work.services.clock.passed()
  const cards = kept.get(work.services) ?? new Map<string, { at: number; card: StaffCard }>()
  const known = cards.get(id)
  if (known && Math.abs(at - known.at) < freshForMs) return known.card
  const card = (await staffById(work, [id])).get(id) ?? { id, name, title: null, photoFileId: null }
  if (cards.size >= mostKept) cards.clear()
  cards.set(id, { at, card })
  kept.set(work.services, cards)
  return card
}
