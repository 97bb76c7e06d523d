import { projectsById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Database, Work } from '#platform/work/index.ts'
import { ensureStandard } from '../actions/ensure-standard.ts'
import { journeySteps, stepNames } from '../step.ts'
import { isOfGroup } from '../standard-level.ts'
import { standardStore } from '../stores/standards.ts'
import { inForce } from './in-force.ts'
import { levelsOf, presentAction } from './standards/present.ts'

/** The id of the group's version in force; on a new installation the first version is added before it is used. */
export async function groupStandard(work: Work, database: Database): Promise<string> {
  const id = await standardStore(work).currentId()
  return id ?? database.asSystem('add the first version of the standard', ensureStandard)
}

/** The standard in force for a project, else the group's, step by step. */
export async function currentStandard(work: Work, database: Database, projectId?: string) {
  const groupId = await groupStandard(work, database)
  const id = projectId ? await ofProject(work, projectId, groupId) : groupId
  const standard = await standardStore(work).byId(id)
  const { number, publishedAt, actions } = standard
  const levelOf = await levelsOf(work, [standard])
  return {
    id,
    number,
    level: isOfGroup(standard) ? null : levelOf(standard).name,
    publishedAt,
    steps: journeySteps.map((step) => {
      const { zh, en, number: stepNumber } = stepNames[step]
      const own = actions.filter((action) => action.step === step)
      return { step, number: stepNumber, name: { zh, en }, actions: own.map(presentAction) }
    }),
  }
}

async function ofProject(work: Work, projectId: string, groupId: string): Promise<string> {
  if (!(await projectsById(work, [projectId])).has(projectId)) throw common.notFound()
  return (await inForce(work, [projectId], groupId)).get(projectId)!
}
