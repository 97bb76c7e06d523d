import { projectsById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { recordHistory } from '#platform/history/index.ts'
import type { Work } from '#platform/work/index.ts'
import { pieceStore } from '../stores/pieces.ts'

/** A piece with all its editions, the newest first. */
export async function pieceView(work: Work, pieceId: string) {
  const store = pieceStore(work)
  const [piece, editions, uses] = await Promise.all([
    store.piece(pieceId),
    store.editions(pieceId),
    work.sql<{ uses: number }>('SELECT uses FROM knowledge.use_count WHERE piece_id = $1', [pieceId]),
  ])
  const projects = piece.projectId ? await projectsById(work, [piece.projectId]) : null
  return {
    ...piece,
    projectName: projects?.get(piece.projectId!)?.name ?? null,
    uses: uses[0]?.uses ?? 0,
    editions: editions.map(({ pieceId: _, changedBy: __, ...edition }) => edition),
  }
}

/** The one piece of its sort: the tone guide, the creed. */
export async function pieceOfTheHouse(work: Work, sort: 'guide' | 'creed') {
  const [row] = await work.sql<{ id: string }>('SELECT id FROM knowledge.piece WHERE sort = $1', [sort])
  if (!row) throw common.notFound()
  return pieceView(work, row.id)
}

/** Who wrote, read and published what. */
export const pieceHistory = (work: Work, pieceId: string, paging: { limit?: number; after?: string }) =>
  recordHistory(
    work,
    {
      record: ['knowledge.piece', pieceId],
      parts: 'SELECT id FROM knowledge.edition WHERE piece_id = $1',
    },
    paging,
  )
