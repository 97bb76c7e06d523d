import type { Actor } from '../work/index.ts'

/** That something happened, without saying what: whoever may know asks for it. */
export interface LiveEvent {
  name: string
  subject: readonly [kind: string, id: string]
  projectId: string | null
  personId: string | null
  homeId: string | null
}

/** Sent when events were missed: everything on the screen may have changed. */
export const missed: LiveEvent = {
  name: 'live.missed',
  subject: ['live', ''],
  projectId: null,
  personId: null,
  homeId: null,
}

/** Whoever listens, with what is in reach. */
export type Listener =
  | { kind: 'staff'; id: string; projects: '*' | ReadonlySet<string> }
  | { kind: 'resident'; id: string; homes: ReadonlySet<string> }

/** What the listener may know of an event, or null: staff hear of their projects, residents of themselves and their home. */
export function heardBy(listener: Listener, event: LiveEvent): LiveEvent | null {
  const [kind, id] = event.subject
  if (listener.kind === 'staff') {
    const inReach =
      listener.projects === '*' || (event.projectId !== null && listener.projects.has(event.projectId))
    return inReach || (kind === 'staff' && id === listener.id) ? event : null
  }
  if (event.personId === listener.id || (kind === 'person' && id === listener.id)) return event
  // Another resident of the same home hears that something happened there, not to whom.
  return event.homeId !== null && listener.homes.has(event.homeId) ? { ...event, personId: null } : null
}

/** Without knowing the projects yet; null for callers who hear nothing. */
export function listenerFor(actor: Actor): Listener | null {
  if (actor.kind === 'staff') return { kind: 'staff', id: actor.id, projects: new Set() }
  if (actor.kind === 'resident') return { kind: 'resident', id: actor.id, homes: new Set(actor.homes) }
  return null
}
