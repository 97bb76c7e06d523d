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

async function lastBrought(work: Work): Promise<Compared> {
  const [row] = await work.sql<{ id: string; delivered: Compared | null }>(
    `SELECT s.id, s.delivered FROM journey.standard s
      WHERE s.node_id IS NULL AND s.project_id IS NULL AND s.state = 'published' AND (s.number = 1 OR s.delivered IS NOT NULL)
      ORDER BY s.number DESC LIMIT 1`,
  )
  if (!row) return brought
  return row.delivered ?? standardStore(work).byId(row.id)
}
