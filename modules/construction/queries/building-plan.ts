import type { Work } from '#platform/work/index.ts'
import { barsOf } from '../bar.ts'
import { nextBulletin } from '../bulletin-rhythm.ts'
import { projectToday } from '#modules/estate/index.ts'

/** What bulletins say about complaints where the project has said nothing of its own. */
const usualChannels =
  '对工程质量、进度或我们的服务不满意，请在“同行”里点“报事”告诉我们，或直接找客户关系专员，24 小时内有人答复您。'

interface Rhythm {
  everyMonths: number
  channels: string
  version: number
  changedBy: string | null
}

/** How often the project reports; monthly where nothing was said. */
export async function rhythmOf(work: Work, projectId: string): Promise<Rhythm> {
  const [known] = await work.sql<Rhythm>(
    `SELECT every_months AS "everyMonths", channels, version, changed_by AS "changedBy" FROM construction.rhythm WHERE project_id = $1`,
    [projectId],
  )
  return known ?? { everyMonths: 1, channels: usualChannels, version: 1, changedBy: null }
}

/** The milestones of every phase, how often the project reports, and when the next bulletin is due. */
export async function buildingPlan(work: Work, projectId: string) {
  const { project, today } = await projectToday(work, projectId)
  const [bars, rhythm, last] = await Promise.all([
    barsOf(work, projectId),
    rhythmOf(work, projectId),
    work.sql<{ sentOn: string | null }>(
      `SELECT max(sent_on) AS "sentOn" FROM construction.bulletin WHERE project_id = $1 AND state = 'sent'`,
      [projectId],
    ),
  ])
  const { everyMonths, channels, version } = rhythm
  const lastOn = last[0]!.sentOn
  return {
    projectId,
    projectName: project.name,
    bars,
    rhythm: { everyMonths, channels, version },
    lastOn,
    next: nextBulletin(lastOn, everyMonths, today),
  }
}
