import { homesById, localDays, projectsById } from '#modules/estate/index.ts'
import { isInSight, postHolders, postsOf } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorId, holds, type Work } from '#platform/work/index.ts'
import { permissions } from '../access.ts'
import { refusals } from '../errors.ts'
import type { PlaceToHand } from '../hand-overs/hand-over.ts'
import { handOverStore } from '../stores/hand-overs.ts'

export interface What {
  roles?: readonly string[] | null
  projectIds?: readonly string[] | null
}

/** A place with the open actions for which it makes somebody responsible. */
export interface LoadedPlace extends PlaceToHand {
  actions: number
  late: number
}

/** Managers hand over the work of others, everybody his own. */
export function refuseUnlessOwn(work: Work, staffId: string): void {
  if (staffId !== actorId(work) && !holds(work.actor, 'journey.assign')) throw refusals.notYourWork()
}

/** Everything for which somebody stands, by name or as the only holder of a post, with what is open there. */
export async function workOf(
  work: Work,
  staffId: string,
  { roles, projectIds }: What = {},
): Promise<LoadedPlace[]> {
  const store = handOverStore(work)
  const [named, actions, posts] = await Promise.all([
    store.placesOf(staffId),
    store.actionsOf(staffId),
    solePosts(work, staffId),
  ])
  const today = await localDays(
    work,
    actions.map(({ projectId }) => projectId),
  )
  const homes = await homesById(
    work,
    named.flatMap(({ homeId }) => homeId ?? []),
  )
  const places = new Map<string, LoadedPlace>()
  for (const place of named) {
    const building = homes.get(place.homeId ?? '')?.buildingName ?? null
    places.set(keyOf(place.role, place), { ...place, building, isPost: false, actions: 0, late: 0 })
  }
  for (const { projectId, role, homeId, personId, dueOn } of actions) {
    const whole = { projectId, homeId: null, personId: null }
    const place = [{ ...whole, homeId }, { ...whole, personId }, whole]
      .map((served) => places.get(keyOf(role, served)))
      .find((found) => found)
    if (!place) continue
    place.actions++
    if (dueOn < today(projectId)) place.late++
  }
  for (const { count, late, ...post } of await store.actionsOfPosts(posts))
    places.set(keyOf(post.role, { ...post, homeId: null, personId: null }), {
      ...post,
      homeId: null,
      personId: null,
      building: null,
      isPost: true,
      actions: count,
      late,
    })
  return [...places.values()].filter(
    ({ role, projectId }) =>
      (!roles?.length || roles.includes(role)) && (!projectIds?.length || projectIds.includes(projectId)),
  )
}

type Served = Pick<PlaceToHand, 'projectId' | 'homeId' | 'personId'>
const keyOf = (role: string, { projectId, homeId, personId }: Served) =>
  `${projectId} ${role} ${homeId ?? personId ?? ''}`

/** Posts of the journey that nobody but this person holds, and for which nobody stands by name. */
async function solePosts(work: Work, staffId: string): Promise<{ projectId: string; role: string }[]> {
  const performs = permissions['journey.do']!.roles
  const posts = (await postsOf(work, staffId)).filter(({ role }) =>
    (performs as readonly string[]).includes(role),
  )
  if (posts.length === 0) return []
  const store = handOverStore(work)
  const below = await store.projectsBelow(posts.map(({ nodeId }) => nodeId))
  const projectIds = [...new Set(below.map(({ projectId }) => projectId))]
  const taken = new Set(
    (await store.wholeProjects(projectIds)).map(({ projectId, role }) => `${projectId} ${role}`),
  )
  const sole: { projectId: string; role: string }[] = []
  for (const projectId of projectIds) {
    const nodeIds = below.filter((one) => one.projectId === projectId).map(({ nodeId }) => nodeId)
    const roles = new Set(posts.filter(({ nodeId }) => nodeIds.includes(nodeId)).map(({ role }) => role))
    const holders = await postHolders(work, projectId, [...roles])
    for (const role of roles)
      if (holders.get(role)?.every((id) => id === staffId) && !taken.has(`${projectId} ${role}`))
        sole.push({ projectId, role })
  }
  return sole
}

/** What a colleague has in hand, in numbers, by project and role; somebody of elsewhere who has nothing here is "not found". */
export async function readOpenWork(work: Work, staffId: string) {
  refuseUnlessOwn(work, staffId)
  const places = await workOf(work, staffId)
  if (places.length === 0 && !(await isInSight(work, staffId))) throw common.notFound()
  const projects = await projectsById(work, [...new Set(places.map(({ projectId }) => projectId))])
  const piles = Map.groupBy(places, ({ projectId, role, isPost }) => `${projectId} ${role} ${isPost}`)
  return {
    ...countsOf(places),
    late: places.reduce((sum, { late }) => sum + late, 0),
    piles: [...piles.values()].map((pile) => {
      const { projectId, role, isPost } = pile[0]!
      return {
        projectId,
        project: projects.get(projectId)?.name ?? '',
        role,
        isPost,
        ...countsOf(pile),
        buildings: [...new Set(pile.flatMap(({ building }) => building ?? []))],
      }
    }),
  }
}

function countsOf(places: readonly LoadedPlace[]) {
  return {
    homes: places.filter(({ homeId }) => homeId !== null).length,
    customers: places.filter(({ personId }) => personId !== null).length,
    projects: places.filter(({ homeId, personId }) => homeId === null && personId === null).length,
    actions: places.reduce((sum, { actions }) => sum + actions, 0),
  }
}
