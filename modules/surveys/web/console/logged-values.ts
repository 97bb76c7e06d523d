import { codesOf, type LoggedValues } from '#design/record/history/log-words.ts'
import { words } from '../parts/words.ts'
import { texts as scripts } from './script-texts.ts'

/** Codes of call-backs as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'surveys.callback.kind': codesOf(words, 'kinds'),
  'surveys.callback.state': codesOf(words, 'states'),
  'surveys.callback.way': codesOf(words, 'ways'),
  'surveys.answer.value': codesOf(words, 'values'),
  'surveys.answer.measure': codesOf(scripts, 'measures'),
  'surveys.opinion.topic': codesOf(words, 'topics'),
  'surveys.script.kind': codesOf(words, 'kinds'),
  'surveys.script.state': codesOf(scripts, 'states'),
}
