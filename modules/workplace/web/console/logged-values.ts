import { codesOf, type LoggedValues } from '#design/record/history/log-words.ts'
import { words } from './words.ts'

/** Codes of conduct and appraisal as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'workplace.edition.chapter': codesOf(words, 'chapters'),
  'workplace.edition.sort': codesOf(words, 'sorts'),
  'workplace.edition.state': codesOf(words, 'states'),
  'workplace.check_line.result': codesOf(words, 'results'),
  'workplace.measure.state': codesOf(words, 'measureStates'),
  'workplace.period.length': codesOf(words, 'periodLengths'),
  'workplace.period.state': codesOf(words, 'periodStates'),
  'workplace.appraisal.state': codesOf(words, 'appraisalStates'),
  'workplace.training.state': codesOf(words, 'trainingStates'),
  'workplace.need.state': codesOf(words, 'needStates'),
}
