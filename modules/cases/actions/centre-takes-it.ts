import type { StaffCard } from '#modules/organization/index.ts'
import type { StaffActor, Work } from '#platform/work/index.ts'
import { centreFor } from '../developer-matter.ts'
import { sideOfStaff } from '../developer-way.ts'
import type { Rulebook } from '../rulebook.ts'
import { type About, peopleOfCentre, whoTakesIt } from './who-takes-it.ts'

/** Who of the centre with the developer has at once what somebody outside it took in; nobody where no detour would arise (S1-21). */
export async function centreTakesIt(
  work: Work,
  book: Rulebook,
  projectId: string,
  about: About,
): Promise<StaffCard | null> {
  const centre = centreFor(book, { projectId, categoryId: about.categoryId ?? null })
  if (centre?.side !== 'developer') return null
  if ((await sideOfStaff(work, (work.actor as StaffActor).id, centre)) === 'developer') return null
  const people = await peopleOfCentre(work, book, projectId, about)
  return people && whoTakesIt(work, book, projectId, about, people)
}
