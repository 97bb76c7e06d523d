import { homesById, projectsById } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { type MoveRecord, moveStore } from '../../stores/moves.ts'
import { standardStore } from '../../stores/standards.ts'
import { levelsOf } from './present.ts'

/** The latest moves of journeys in reach. */
export const listMoves = async (work: Work) => present(work, await moveStore(work).latest())

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
    ...moves.map(({ nodeId }) => nodeId),
    ...[...standards.values()].map(({ nodeId }) => nodeId),
  ])
  return moves.map((move) => {
    const byStandard = Map.groupBy(move.targets, ({ standardId }) => standardId)
    return {
      id: move.id,
      level: levelOf(move.nodeId),
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
        level: levelOf(standards.get(id)!.nodeId),
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
