export interface Said {
  zh: string
  en: string
}

/** What is still open of what is required, unless somebody who answers for it has waived it. */
export const missingOf = <Kind extends string>(
  required: readonly Kind[],
  met: readonly string[],
  waived: readonly string[] = [],
): Kind[] => required.filter((one) => !met.includes(one) && !waived.includes(one))

/** What is missing in both languages, as a refusal names it. */
export const named = <Kind extends string>(missing: readonly Kind[], words: Record<Kind, Said>): Said => ({
  zh: missing.map((one) => words[one].zh).join('、'),
  en: missing.map((one) => words[one].en).join(', '),
})
