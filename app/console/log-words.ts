import type { LoggedValues, LogWords } from '#design/record/history/log-words.ts'
import { fieldNames } from '#modules/identity/web/console/audit/field-names.ts'
import { subjectNames } from '#modules/identity/web/console/audit/subject-names.ts'
import { systemReasons } from '#modules/identity/web/console/audit/system-reasons.ts'
import { texts } from '#modules/identity/web/console/audit/texts.ts'

const found = import.meta.glob<{ loggedValues: LoggedValues }>(
  '../../modules/*/web/console/logged-values.ts',
  { eager: true },
)

/** Everything that puts the log into words: names of tables and columns, and what each module calls its codes. */
export const logWords: LogWords = {
  subjects: subjectNames,
  fields: fieldNames,
  changes: { zh: texts.zh.changeNames, en: texts.en.changeNames },
  actors: { zh: texts.zh.actors, en: texts.en.actors },
  reasons: systemReasons,
  values: Object.assign({}, ...Object.values(found).map(({ loggedValues }) => loggedValues)) as LoggedValues,
}
