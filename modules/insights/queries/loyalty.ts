import { complaintsOfProjects } from '#modules/cases/index.ts'
import { agreedByProject } from '#modules/surveys/index.ts'
import { groupToday } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import { correlationsOf, daysOfQuarter, lastQuarter, type LoyaltyPoint } from '../loyalty.ts'

const share = (part: number, of: number) => (of > 0 ? part / of : null)

/** Of each project in reach and one quarter: how much was complained, how it ended, and what owners say; two statements. */
export async function loyalty(work: Work, { quarter }: { quarter?: string }) {
  const asked = quarter ?? lastQuarter(await groupToday(work))
  const period = daysOfQuarter(asked)
  const projects = await complaintsOfProjects(work, period)
  const said = new Map(
    (
      await agreedByProject(
        work,
        projects.map(({ projectId }) => projectId),
        period,
      )
    ).map((one) => [one.projectId, one]),
  )
  const items: LoyaltyPoint[] = projects.map(({ due, solved, satisfaction, ...project }) => {
    const { calls = 0, answers = 0, agreed = 0 } = said.get(project.projectId) ?? {}
    return {
      ...project,
      calls,
      perHundred: share(project.opened * 100, project.homes),
      solvedShare: share(solved, due),
      agreedShare: share(agreed, answers),
      satisfaction: share(satisfaction, project.rated),
    }
  })
  return { quarter: asked, ...period, correlations: correlationsOf(items), items, next: null }
}
