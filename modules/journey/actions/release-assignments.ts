import type { Work } from '#platform/work/index.ts'
import { assignmentStore } from '../stores/assignments.ts'
import { requestStore } from '../stores/requests.ts'

/** Whoever has left stands for nobody any more: the open actions go back to those who hold the post. */
export async function releaseAssignments(work: Work, staffId: string): Promise<void> {
  const [store, requests] = [assignmentStore(work), requestStore(work)]
  const places = await store.removeOf(staffId)
  for (const [projectId, list] of Map.groupBy(places, (place) => place.projectId)) {
    if (list.some(({ homeId, personId }) => homeId === null && personId === null)) {
      await requests.addProject(projectId)
      continue
    }
    const homeIds = list.flatMap(({ homeId }) => homeId ?? [])
    const personIds = list.flatMap(({ personId }) => personId ?? [])
    await requests.add(projectId, await store.homesOf(projectId, { homeIds, personIds }))
  }
}
