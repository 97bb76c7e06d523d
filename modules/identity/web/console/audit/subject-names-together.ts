/** The tables of cases that belong together as people name them. */
export const togetherSubjects = {
  zh: {
    'cases.merge': '个案合并',
    'cases.together_rule': '重复与群诉的认定',
  },
  en: {
    'cases.merge': 'Merged cases',
    'cases.together_rule': 'What counts as a repeat or a group',
  },
}
