import { projectsById } from '#modules/estate/index.ts'
import { type IsoDate, localDateOf } from '#platform/calendar/index.ts'
import type { Work } from '#platform/work/index.ts'

/** The time zone of the project with its local day. */
export async function localDay(work: Work, projectId: string): Promise<{ timezone: string; today: IsoDate }> {
  const timezone = (await projectsById(work, [projectId])).get(projectId)?.timezone ?? 'Asia/Shanghai'
  return { timezone, today: localDateOf(work.now, timezone) }
}
