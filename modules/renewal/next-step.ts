import type { Milestones } from './programme.ts'
import type { Stage } from './stages.ts'

export const nextKeys = [
  'beginSurvey',
  'finishSurvey',
  'openPoll',
  'publishPoll',
  'proposeFunding',
  'approveFunding',
  'startWorks',
  'finishWorks',
  'acceptItems',
  'publishStory',
] as const
export type NextKey = (typeof nextKeys)[number]

interface Standing extends Milestones {
  stage: Stage
  proposedOn: string | null
}

/** What comes next and whose post does it (domain.md 2.8); nothing once the story is told. */
export function nextFor(
  { stage, proposedOn, startedOn }: Standing,
  poll: object | null,
): { key: NextKey; role: string } | null {
  switch (stage) {
    case 'listed':
      return { key: 'beginSurvey', role: 'engineering' }
    case 'survey':
      return { key: 'finishSurvey', role: 'engineering' }
    case 'poll':
      return { key: poll ? 'publishPoll' : 'openPoll', role: 'customerRelations' }
    case 'funding':
      return proposedOn
        ? { key: 'approveFunding', role: 'cityManager' }
        : { key: 'proposeFunding', role: 'customerRelations' }
    case 'works':
      return { key: startedOn ? 'finishWorks' : 'startWorks', role: 'engineering' }
    case 'acceptance':
      return { key: 'acceptItems', role: 'engineering' }
    case 'story':
      return { key: 'publishStory', role: 'customerRelations' }
    case 'finished':
      return null
  }
}
