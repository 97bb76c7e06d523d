/** The tables of cases that belong together as people name them. */
export const togetherSubjects = {
  zh: {
    'cases.merge': '个案合并',
    'cases.group_file': '群诉',
    'cases.group_word': '群诉统一告知',
    'cases.group_offer': '群诉提示',
    'cases.group_telling': '群诉告知',
    'cases.group_search': '群诉查找进度',
    'cases.together_rule': '重复与群诉的认定',
  },
  en: {
    'cases.merge': 'Merged cases',
    'cases.group_file': 'Group complaint',
    'cases.group_word': 'Word to a group',
    'cases.group_offer': 'Maybe a group complaint',
    'cases.group_telling': 'Telling of a group',
    'cases.group_search': 'Looked for groups until',
    'cases.together_rule': 'What counts as a repeat or a group',
  },
}
