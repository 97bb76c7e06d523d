import { defineTexts } from '#design/texts.ts'
import { fieldNamesEn } from './field-names-en.ts'
import { fieldNamesZh } from './field-names-zh.ts'

/** Columns as people name them; what is missing here is shown by its own name. */
export const fieldNames = defineTexts({ zh: fieldNamesZh, en: fieldNamesEn })
