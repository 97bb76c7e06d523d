import { ancestorsOf, listNodes } from '#modules/organization/index.ts'
import { rowsHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type MorningSetting, usualSetting } from '../morning.ts'
import { morningTimeStore } from '../stores/morning-times.ts'

/** Each place in reach with the time of its morning page, and from where it has that time. */
export async function morningTimes(work: Work) {
  const [{ nodes }, rows] = await Promise.all([listNodes(work), morningTimeStore(work).all()])
  const own = new Map(rows.map((row) => [row.nodeId, row]))
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const lineUp = (id: string | null): string[] => (id ? [id, ...lineUp(byId.get(id)?.parentId ?? null)] : [])
  const below = (parentId: string | null): typeof nodes =>
    nodes.filter((node) => node.parentId === parentId).flatMap((node) => [node, ...below(node.id)])
  const items = below(null)
    .filter(({ inReach, kind }) => inReach && kind !== 'projectCompany')
    .map(({ id, name, timezone }) => {
      const line = lineUp(id)
      const from = line.find((one) => own.has(one))
      const { atMinute, days }: MorningSetting = (from && own.get(from)) || usualSetting
      return {
        nodeId: id,
        name,
        depth: line.length - 1,
        timezone,
        atMinute,
        days,
        setAt: from ? byId.get(from)!.name : null,
        version: own.get(id)?.version ?? 0,
      }
    })
  return { items }
}

/** Who changed the time of a place, and of the places above that it takes its time from. */
export async function morningTimeHistory(
  work: Work,
  nodeId: string,
  paging: { limit?: number; after?: string },
) {
  const [rows, lines] = await Promise.all([morningTimeStore(work).all(), ancestorsOf(work, [nodeId])])
  const line = new Set([nodeId, ...(lines.get(nodeId) ?? [])])
  return rowsHistory(
    work,
    rows.filter((row) => line.has(row.nodeId)).map(({ id }) => id),
    paging,
  )
}
