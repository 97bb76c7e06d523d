import { codesOf, type LoggedValues } from '#design/record/history/log-words.ts'
import { words } from '../parts/words.ts'
import { texts as checks } from './check-texts.ts'
import { texts as terms } from './terms-texts.ts'

const components = codesOf(words, 'components')
const units = codesOf(terms, 'units')

/** Codes of the warranty as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'warranty.term.component': components,
  'warranty.term.builder_unit': units,
  'warranty.term.floor_unit': units,
  'warranty.term.promised_unit': units,
  'warranty.ending.components': components,
  'warranty.round.kind': codesOf(words, 'kinds'),
  'warranty.round.state': codesOf(checks, 'states'),
  'warranty.visit.state': codesOf(words, 'visitStates'),
  'warranty.warranty_order.state': codesOf(words, 'orderStates'),
  'warranty.warranty_order.severity': codesOf(words, 'severities'),
  'warranty.warranty_order.item': codesOf(words, 'items'),
  'warranty.warranty_order.component': components,
}
