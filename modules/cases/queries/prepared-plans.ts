import { projectsById } from '#modules/estate/index.ts'
import { offerPieces } from '#modules/knowledge/index.ts'
import { responsibleByRole } from '#modules/organization/index.ts'
import { addDays, localDateOf, usualZone } from '#platform/calendar/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import { rulebookOf } from '../rulebook.ts'
import { wayUp } from '../topic-tree.ts'

interface About {
  projectId: string
  categoryId: string | null
  text: string
}

/** Prepared plans that fit a case, with the dates that they have from today and who holds the posts here (S1-47). */
export async function plansForCase(work: Work, caseId: string) {
  const [about] = await work.sql<About>(
    `SELECT c.project_id AS "projectId", c.category_id AS "categoryId",
            c.title || ' ' || coalesce((SELECT e.body FROM cases.entry e WHERE e.project_id = c.project_id AND e.case_id = c.id ORDER BY e.id LIMIT 1), '') AS text
       FROM cases.case_file c WHERE c.id = $1`,
    [caseId],
  )
  return plansFor(work, about)
}

/** The same for a group complaint. */
export async function plansForGroup(work: Work, groupId: string) {
  const [about] = await work.sql<About>(
    `SELECT project_id AS "projectId", category_id AS "categoryId", title || ' ' || cause AS text
       FROM cases.group_file WHERE id = $1`,
    [groupId],
  )
  return plansFor(work, about)
}

async function plansFor(work: Work, about: About | undefined) {
  if (!about) throw common.notFound()
  const { projectId, categoryId, text } = about
  const { categories } = await rulebookOf(work)
  const [plans, projects] = await Promise.all([
    offerPieces(work, {
      of: 'plan',
      text,
      projectId,
      topicIds: wayUp(categories, categoryId),
      limit: 12,
    }),
    projectsById(work, [projectId]),
  ])
  const posts = [...new Set(plans.flatMap(({ steps }) => steps.map(({ performer }) => performer)))]
  const holders = await responsibleByRole(work, projectId, posts)
  const today = localDateOf(work.now, projects.get(projectId)?.timezone ?? usualZone)
  return {
    items: plans.map(({ id, titleZh, titleEn, bodyZh, bodyEn, steps, fitsTopic }) => ({
      id,
      titleZh,
      titleEn,
      bodyZh,
      bodyEn,
      fitsTopic,
      steps: steps.map(({ whatZh, whatEn, performer, days }) => ({
        whatZh,
        whatEn,
        performer,
        /** Who holds the post today; null where nobody does. */
        person: holders.get(performer)?.name ?? null,
        until: addDays(today, days),
      })),
    })),
  }
}
