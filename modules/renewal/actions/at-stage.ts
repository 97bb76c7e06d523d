import { projectToday } from '#modules/estate/index.ts'
import { refuseStale, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { programmeView } from '../queries/get-programme.ts'
import { stageWords } from '../stage-words.ts'
import type { Stage } from '../stages.ts'
import { type ProgrammeRow, programmeStore } from '../stores/programmes.ts'

/** The programme, locked and at one of these stages, with the local day and zone of its project. */
export async function atStage(
  work: Work,
  programmeId: string,
  allowed: readonly Stage[],
  version?: number,
): Promise<{ programme: ProgrammeRow; today: string; timezone: string }> {
  const programme = await programmeStore(work).byId(programmeId, { lock: true })
  if (version !== undefined)
    await refuseStale(version, { ...programme, theirs: () => programmeView(work, programmeId) })
  if (!allowed.includes(programme.stage)) throw refusals.wrongStage({ ...stageWords[programme.stage] })
  const { project, today } = await projectToday(work, programme.projectId)
  return { programme, today, timezone: project.timezone }
}

/** Refuses a day that has not come yet, at its field. */
export function refuseDayAhead(on: string, today: string, field: string): void {
  const { zh, en } = refusals.dayAhead.text
  const words = (text: string) => text.replace('{today}', today)
  if (on > today)
    throw refusals.dayAhead({ today }, { fields: [{ path: `body.${field}`, zh: words(zh), en: words(en) }] })
}

/** What every event of a programme says of it, and where it belongs. */
export const factOf = ({ id, projectId, cycle }: ProgrammeRow) =>
  [
    { programmeId: id, projectId, cycle },
    { subject: ['renewal.programme', id] as const, projectId },
  ] as const
