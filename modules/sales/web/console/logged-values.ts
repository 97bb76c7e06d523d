import { codesOf, type LoggedValues } from '#design/record/history/log-words.ts'
import { afterTexts } from './after-texts.ts'
import { texts } from './texts.ts'

/** Codes of sales contracts as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'sales.contract.state': codesOf(texts, 'states'),
  'sales.mortgage.kind': codesOf(afterTexts, 'kinds'),
}
