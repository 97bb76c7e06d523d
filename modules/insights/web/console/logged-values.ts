import { codesOf, type LoggedValues } from '#design/record/history/log-words.ts'
import { warningTexts } from './warnings/texts.ts'

/** Codes of the top floor as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'insights.warning.kind': codesOf(warningTexts, 'kinds'),
  'insights.warning.state': codesOf(warningTexts, 'states'),
  'insights.morning_setting.days': {
    zh: { every: '每天', working: '工作日' },
    en: { every: 'Every day', working: 'Working days' },
  },
}
