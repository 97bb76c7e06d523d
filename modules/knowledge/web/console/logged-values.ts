import { codesOf, type LoggedValues } from '#design/record/history/log-words.ts'
import { words } from './parts/words.ts'

/** Codes of the knowledge base as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'knowledge.piece.sort': codesOf(words, 'sorts'),
  'knowledge.piece.audience': codesOf(words, 'audiences'),
  'knowledge.piece.purpose': codesOf(words, 'purposes'),
  'knowledge.piece.pending': codesOf(words, 'states'),
  'knowledge.edition.state': codesOf(words, 'states'),
  'knowledge.tone_word.kind': codesOf(words, 'toneKinds'),
}
