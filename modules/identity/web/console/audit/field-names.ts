import { defineTexts } from '#design/texts.ts'
import { fieldNamesEn } from './field-names-en.ts'
import { workFieldNames } from './field-names-work.ts'
import { fieldNamesZh } from './field-names-zh.ts'

const ofWork = (language: 0 | 1) =>
  Object.fromEntries(Object.entries(workFieldNames).map(([field, names]) => [field, names[language]]))

/** Columns as people name them; what is missing here is shown by its own name. */
export const fieldNames = defineTexts({
  zh: { ...ofWork(0), ...fieldNamesZh },
  en: { ...ofWork(1), ...fieldNamesEn },
})
