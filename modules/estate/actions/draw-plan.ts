import { actorName, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { layoutDrawn } from '../events.ts'
import type { Plan } from '#design/plan/plan.ts'
import { problemsOf } from '#design/plan/drawing.ts'
import { estateStore } from '../store.ts'

/** A new edition of a layout's plan; the earlier ones stay for whatever was pointed at on them. */
export async function drawPlan(
  work: Work,
  projectId: string,
  layoutId: string,
  { version, plan, planFileId }: { version: number; plan: Plan; planFileId?: string | null },
): Promise<{ number: number; version: number }> {
  const store = estateStore(work)
  const known = await store.layout(layoutId, projectId)
  const problems = problemsOf(plan)
  if (problems.length)
    throw refusals.planUnsound(
      {},
      {
        fields: [
          {
            path: 'body.plan',
            zh: '房间须在图内，互不重叠，名称齐全且各不相同',
            en: 'Rooms lie within the plan, none over another, each with a name of its own',
          },
        ],
      },
    )
  const editionId = work.newId()
  const picture = planFileId === undefined ? known.plan_file_id : planFileId
  const row = await store.changeLayout(layoutId, version, {
    plan,
    plan_file_id: picture,
    edition_id: editionId,
  })
  const number = await store.addEdition({
    id: editionId,
    project_id: projectId,
    layout_id: layoutId,
    plan,
    picture_file_id: picture,
    drawn_at: work.now,
    drawn_by: actorName(work),
  })
  work.emit(
    layoutDrawn,
    { layoutId, name: known.name, number, rooms: plan.rooms.length },
    { subject: ['estate.layout', layoutId], projectId },
  )
  return { number, version: row.version }
}
