import { codesOf, type LoggedValues } from '#design/record/history/log-words.ts'
import { words } from '../parts/words.ts'

/** Codes of opinions and improvements as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'improvement.opinion.source': codesOf(words, 'sources'),
  'improvement.opinion.channel': codesOf(words, 'channels'),
  'improvement.opinion.step': codesOf(words, 'steps'),
  'improvement.opinion.state': codesOf(words, 'states'),
  'improvement.improvement.outcome': codesOf(words, 'outcomes'),
  'improvement.improvement.state': codesOf(words, 'improvementStates'),
  'improvement.talk.state': codesOf(words, 'talkStates'),
  'improvement.guest.state': codesOf(words, 'guestStates'),
}
