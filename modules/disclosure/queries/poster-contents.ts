import { promisedTerms } from '#modules/cases/index.ts'
import { projectsById } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { PosterContent } from '../poster.ts'
import type { PosterRow } from '../stores/posters.ts'

/** What posters have to say now: hotline of the project, terms that are promised, where scanning leads, and what was written for the poster. */
export async function contentsNow(
  work: Work,
  posters: readonly Pick<PosterRow, 'projectId' | 'hours' | 'reception' | 'answeredBy' | 'formLink'>[],
  address: string | null,
): Promise<Map<string, PosterContent>> {
  const ids = posters.map(({ projectId }) => projectId)
  const [projects, terms] = await Promise.all([projectsById(work, ids), promisedTerms(work, ids)])
  return new Map(
    posters.map(({ projectId, hours, reception, answeredBy, formLink }) => [
      projectId,
      {
        hotline: projects.get(projectId)?.hotline ?? null,
        hours,
        reception,
        answeredBy,
        formLink,
        address,
        terms: terms.get(projectId) ?? [],
      },
    ]),
  )
}
