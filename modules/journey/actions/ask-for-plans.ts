import type { Work } from '#platform/work/index.ts'
import { type EventKind, eventRules, kindsAboutHome, needsPerson } from '../recorded-event.ts'
import { personRequestStore } from '../stores/person-requests.ts'
import { requestStore } from '../stores/requests.ts'

interface OfPlace {
  projectId: string
  kind: EventKind
  personId: string | null
  homeId: string | null
}

/** Asks for a plan of the homes, customers and projects that the events are about. */
export async function askForPlans(work: Work, events: readonly OfPlace[]): Promise<void> {
  for (const [projectId, own] of Map.groupBy(events, (event) => event.projectId)) {
    const persons = own.filter(({ kind }) => needsPerson(kind)).flatMap(({ personId }) => personId ?? [])
    const homes = own
      .filter(({ kind }) => kindsAboutHome.includes(kind))
      .flatMap(({ homeId }) => homeId ?? [])
    await personRequestStore(work).add(projectId, [...new Set(persons)])
    await requestStore(work).add(projectId, [...new Set(homes)])
    if (own.some(({ kind }) => eventRules[kind].about === 'project'))
      requestStore(work).wakeProject(projectId)
  }
}
