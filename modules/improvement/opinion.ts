import { addDays, type IsoDate } from '#platform/calendar/index.ts'

/** The ways by which opinions come in (domain.md S0-32, 7.1). */
export const channels = [
  'callback',
  'talkMeeting',
  'openDay',
  'portal',
  'case',
  'wishesPoll',
  'survey',
  'forum',
  'staff',
] as const
export type OpinionChannel = (typeof channels)[number]
/** Those under which staff record by hand; the others fill by themselves. */
export const handChannels = ['staff', 'callback', 'openDay', 'wishesPoll', 'survey', 'forum'] as const

/** The eight steps of 6+2, at one of which the speaker stood (domain.md 5.3). */
export const steps = [
  'WARM_HANDS',
  'JOINED',
  'CLOSE_CONTACT',
  'WELCOME_HOME',
  'ASKING_AFTER',
  'RESPONSIBILITY',
  'ON_THE_ROAD',
  'FOUR_YEAR',
] as const
export type Step = (typeof steps)[number]

/** Where the record of an opinion came from. */
export const opinionSources = ['surveys', 'cases', 'construction', 'renewal', 'here'] as const
export type OpinionSource = (typeof opinionSources)[number]

/** `answered`: the case from which it came was closed, and nobody had decided here. */
export const opinionStates = ['new', 'grouped', 'accepted', 'refused', 'done', 'answered'] as const
export type OpinionState = (typeof opinionStates)[number]
export const opinionOrders = ['saidOn', 'dueOn', 'topic'] as const

/** Whether nobody has said yet what becomes of it. */
export const isUndecided = (state: OpinionState): boolean => state === 'new' || state === 'grouped'

const answerWithinDays = 7
/** The last day on which a proposal of a talk meeting is answered in time (domain.md 7.7). */
export const answerBy = (heldOn: IsoDate): IsoDate => addDays(heldOn, answerWithinDays)

const escalateAfterDays = 3
/** How high a proposal without an answer has risen: 0 in time, 1 overdue, 2 three days later. */
export function overdueLevel(dueOn: IsoDate, today: IsoDate): 0 | 1 | 2 {
  if (today <= dueOn) return 0
  return today > addDays(dueOn, escalateAfterDays) ? 2 : 1
}

/**
 * The step in which somebody stands who has this home: building until it is delivered, asked after in the first year of
 * living, on the road together afterwards. Without a home nobody knows.
 */
export function stepOf(
  home: { isDelivered: boolean; since: IsoDate | null } | null,
  today: IsoDate,
): Step | null {
  if (!home) return null
  if (!home.isDelivered) return 'CLOSE_CONTACT'
  return home.since !== null && today <= addDays(home.since, 365) ? 'ASKING_AFTER' : 'ON_THE_ROAD'
}
