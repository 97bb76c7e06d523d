import { homesById, projectsById } from '#modules/estate/index.ts'
import { orderBy, type Placed, type Sort } from '#platform/contract/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { moveOrders, MoveState } from '../../standard-state.ts'
import { moveColumns, type MoveRecord, moveStore } from '../../stores/moves.ts'
import { standardStore } from '../../stores/standards.ts'
import { levelsOf } from './present.ts'

export interface MovesQuery {
  limit?: number | undefined
  after?: string | undefined
  sort?: Sort<(typeof moveOrders)[number]> | undefined
  state?: readonly MoveState[] | undefined
  nodeId?: string | undefined
}

const orders = { createdAt: 'm.created_at', total: 'm.total' }

/** Moves of journeys in reach, the newest first where nothing else is asked for. */
export async function listMoves(
  work: Work,
  { limit = 50, after, sort = '-createdAt', state, nodeId }: MovesQuery,
) {
  const order = orderBy(sort, orders, 'm.id')
  const values: unknown[] = []
  const place = (value: unknown) => `$${values.push(value)}`
  const conditions = ['true']
  if (state?.length) conditions.push(`m.state = ANY (${place(state)})`)
  if (nodeId) conditions.push(`m.node_id = ${place(nodeId)}`)
  if (after) conditions.push(order.after(after, place))
  const rows = await work.sql<MoveRecord & Placed>(
    `SELECT ${moveColumns}, ${order.key} FROM journey.standard_move m WHERE ${conditions.join(' AND ')}
      ORDER BY ${order.by} LIMIT ${place(limit + 1)}`,
    values,
  )
  const views = new Map((await present(work, rows)).map((view) => [view.id, view]))
  return order.page(rows, limit, ({ id }) => views.get(id)!)
}

/** One move with what it changes. */
export async function readMove(work: Work, moveId: string) {
  const [move] = await present(work, [await moveStore(work).byId(moveId)])
  return move!
}

async function present(work: Work, moves: readonly MoveRecord[]) {
  const [projects, homes, standards] = await Promise.all([
    projectsById(
      work,
      moves.flatMap(({ projectId }) => projectId ?? []),
    ),
    homesById(
      work,
      moves.flatMap(({ changes }) => Object.values(changes).flatMap(({ homeIds }) => homeIds)),
    ),
    standardStore(work).byIds(moves.flatMap(({ targets }) => targets.map(({ standardId }) => standardId))),
  ])
  const levelOf = await levelsOf(work, [
    ...moves.map(({ nodeId }) => ({ nodeId, projectId: null })),
    ...standards.values(),
  ])
  return moves.map((move) => {
    const byStandard = Map.groupBy(move.targets, ({ standardId }) => standardId)
    return {
      id: move.id,
      level: levelOf({ nodeId: move.nodeId, projectId: null }),
      project: projects.get(move.projectId ?? '')?.name ?? null,
      state: move.state,
      total: move.total,
      handled: move.handled,
      askedBy: move.askedByName,
      failure: move.failure,
      createdAt: move.createdAt,
      finishedAt: move.finishedAt,
      versions: [...byStandard].map(([id, targets]) => ({
        id,
        number: standards.get(id)!.number,
        level: levelOf(standards.get(id)!),
        projects: targets.length,
      })),
      changes: Object.entries(move.changes).map(([key, { homeIds, ...change }]) => ({
        key,
        ...change,
        homes: homeIds.flatMap((id) => {
          const home = homes.get(id)
          return home ? [{ id, label: home.label }] : []
        }),
      })),
    }
  })
}
