import { codesOf, type LoggedValues } from '#design/record/history/log-words.ts'
import { words } from '../parts/words.ts'
import { fundingTexts } from './funding-texts.ts'

/** Codes of a renewal as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'renewal.programme.stage': codesOf(words, 'stages'),
  'renewal.survey_line.kind': codesOf(words, 'kinds'),
  'renewal.survey_line.urgency': codesOf(words, 'urgencies'),
  'renewal.photo.part': codesOf(words, 'photoParts'),
  'renewal.photo.shown': codesOf(words, 'shownTo'),
  'renewal.item.belongs': codesOf(fundingTexts, 'belongings'),
  'renewal.share.payer': codesOf(words, 'payers'),
  'renewal.owners_vote.payer': codesOf(words, 'payers'),
}
