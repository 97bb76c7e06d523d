import type { Work } from '../work/index.ts'
import type { LiveEvent } from './live-event.ts'

/** The channel on which server processes tell one another what lasts only a moment. */
export const whispers = 'live_whispers'

/** Tells whoever listens now that something lasts for the moment; it is no event, and nothing of it is kept. */
export async function whisper(work: Work, event: LiveEvent): Promise<void> {
  await work.sql('SELECT pg_notify($1, $2)', [whispers, JSON.stringify(event)])
}
