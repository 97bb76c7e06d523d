import { ownHomes } from '#modules/customers/index.ts'
import { commonsAround, plansOfHomes, projectsById } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { commonPlaces } from '../places.ts'

/** Where something can be wrong: the homes of the resident with their plans and the hotline, and what all share. */
export async function listMyPlaces(work: Work) {
  const held = await ownHomes(work)
  const homes = [...new Map(held.map(({ homeId, home }) => [homeId, home])).values()]
  const ids = homes.map(({ id }) => id)
  const [plans, around, projects] = await Promise.all([
    plansOfHomes(work, ids),
    commonsAround(work, ids),
    projectsById(
      work,
      homes.map(({ projectId }) => projectId),
    ),
  ])
  return {
    homes: homes.map(({ id, label, projectId }) => ({
      id,
      label,
      hotline: projects.get(projectId)?.hotline ?? null,
      plan: plans.get(id) ?? null,
      around: (around.get(id) ?? []).map((one) => ({
        id: one.id,
        kind: one.kind,
        label: one.label,
        inBuilding: one.buildingId !== null,
      })),
    })),
    commons: Object.entries(commonPlaces).map(([key, words]) => ({ key, ...words })),
  }
}
