import type { About } from '#platform/events/index.ts'
import type { ActionInHand } from '../queries/action-in-hand.ts'

/** What every event about an action says, and on whose timelines it stands. */
export function aboutAction({ action, standard }: Pick<ActionInHand, 'action' | 'standard'>) {
  const { id, key, occurrence, step, projectId, personId, homeId } = action
  const words = {
    actionId: id,
    key,
    occurrence,
    step,
    titleZh: standard.title.zh,
    titleEn: standard.title.en,
  }
  const about: About = {
    subject: ['journey.action', id],
    projectId,
    personId: personId ?? undefined,
    homeId: homeId ?? undefined,
  }
  return { words, about }
}
