import { codesOf, type LoggedValues } from '#design/record/history/log-words.ts'
import { topicNames } from '../parts/topic-names.ts'
import { words } from '../parts/words.ts'
import { texts as notices } from './notice-texts.ts'
import { posterTexts as posters } from './poster-texts.ts'
import { texts as purchases } from './purchase-texts.ts'
import { refundTexts as refunds } from './refund-texts.ts'
import { texts as scripts } from './script-texts.ts'
import { texts as talks } from './talk-texts.ts'
import { toldTexts as told } from './told-texts.ts'

/** Codes of what customers are told as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'disclosure.notice.state': codesOf(notices, 'standings'),
  'disclosure.posting.kind': codesOf(words, 'postings'),
  'disclosure.poster_place.kind': codesOf(posters, 'kinds'),
  'disclosure.factor.kind': codesOf(words, 'kinds'),
  'disclosure.factor.side': codesOf(words, 'sides'),
  'disclosure.factor.direction': codesOf(words, 'directions'),
  'disclosure.script.state': codesOf(scripts, 'states'),
  'disclosure.script.kind': codesOf(scripts, 'kinds'),
  'disclosure.talk.kind': codesOf(talks, 'kinds'),
  'disclosure.talk.told': topicNames,
  'disclosure.script.key': topicNames,
  'disclosure.talk.way': codesOf(talks, 'ways'),
  'disclosure.board.signing_method': codesOf(purchases, 'methods'),
  'disclosure.purchase.cancel_way': codesOf(refunds, 'ways'),
  'disclosure.waiver.waived': codesOf(told, 'lines'),
  'disclosure.purchase.signing_method': codesOf(purchases, 'methods'),
}
