import { departmentsFor, nodesById } from '#modules/organization/index.ts'
import type { Work } from '#platform/work/index.ts'
import { keptTopics } from '../kept-topics.ts'

/** The department that usually has to act on a topic for a project (S2-02): of its kind, on its level, else the nearest. */
export async function usualDepartment(work: Work, projectId: string, topicId: string) {
  const topic = (await keptTopics(work)).find(({ id }) => id === topicId)
  if (!topic?.departmentKind) return null
  const fitting = (await departmentsFor(work, projectId)).filter(({ kind }) => kind === topic.departmentKind)
  if (!topic.departmentLevel) return fitting[0] ?? null
  const nodes = await nodesById(
    work,
    fitting.map(({ nodeId }) => nodeId),
  )
  return fitting.find(({ nodeId }) => nodes.get(nodeId)?.kind === topic.departmentLevel) ?? fitting[0] ?? null
}
