import type { Work } from '#platform/work/index.ts'
import type { Compared } from '../../compare.ts'
import { firstActions, firstSettings } from '../../standard/index.ts'
import { inheritSettings, settingsOf } from '../../standard-settings.ts'
import { standardStore } from '../../stores/standards.ts'
import { takenOver } from '../../take-over.ts'

/** What this release of the product brings. */
export const brought: Compared = { actions: firstActions, settings: firstSettings }

/** The group's standard as it would be with what this release brings; what the group changed itself stays. */
export async function delivered(work: Work, groupId: string): Promise<Compared> {
  const { actions, settings } = takenOver(await standardStore(work).byId(groupId), {
    since: await lastBrought(work),
    brought,
  })
  return { actions, settings: inheritSettings(settingsOf(settings, null), undefined) }
}

/** What the product brought with a version of the group, and what it had brought before; null where it brought nothing. */
export async function broughtWith(
  work: Work,
  standardId: string | null,
): Promise<{ since: Compared; brought: Compared } | null> {
  if (standardId === null) return { since: await lastBrought(work), brought }
  const [row] = await work.sql<{ number: number; delivered: Compared | null }>(
    `SELECT number, delivered FROM journey.standard WHERE id = $1 AND node_id IS NULL AND project_id IS NULL`,
    [standardId],
  )
  return row?.delivered ? { since: await lastBrought(work, row.number), brought: row.delivered } : null
}

/** What the product brought last, before a version where one is named. */
async function lastBrought(work: Work, beforeNumber: number | null = null): Promise<Compared> {
  const [row] = await work.sql<{ id: string; delivered: Compared | null }>(
    `SELECT s.id, s.delivered FROM journey.standard s
      WHERE s.node_id IS NULL AND s.project_id IS NULL AND s.state = 'published' AND (s.number = 1 OR s.delivered IS NOT NULL)
        AND ($1::int IS NULL OR s.number < $1)
      ORDER BY s.number DESC LIMIT 1`,
    [beforeNumber],
  )
  if (!row) return brought
  return row.delivered ?? standardStore(work).byId(row.id)
}
