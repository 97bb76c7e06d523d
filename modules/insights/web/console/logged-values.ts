import type { LoggedValues } from '#design/record/history/log-words.ts'

/** Codes of the top floor as the log's readers know them. */
export const loggedValues: LoggedValues = {
  'insights.morning_setting.days': {
    zh: { every: '每天', working: '工作日' },
    en: { every: 'Every day', working: 'Working days' },
  },
}
