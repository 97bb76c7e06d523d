/** Tables of warranties and checks as people name them. */
export const warrantySubjects = {
  zh: {
    'warranty.term': '保修期限',
    'warranty.heating_calendar': '供暖季',
    'warranty.acceptance': '竣工验收',
    'warranty.ending': '到期的保修',
    'warranty.qualified_staff': '燃气持证人员',
    'warranty.round': '质检轮次',
    'warranty.round_staff': '质检人员',
    'warranty.slot': '质检时段',
    'warranty.visit': '一户质检',
    'warranty.warranty_order': '保修单',
  },
  en: {
    'warranty.term': 'Warranty term',
    'warranty.heating_calendar': 'Heating season',
    'warranty.acceptance': 'Completion acceptance',
    'warranty.ending': 'Warranty that ends',
    'warranty.qualified_staff': 'Gas certificate',
    'warranty.round': 'Round of checks',
    'warranty.round_staff': 'Who checks',
    'warranty.slot': 'Time of a check',
    'warranty.visit': 'Visit',
    'warranty.warranty_order': 'Warranty order',
  },
}

/** Where those with a page can be opened. */
export const warrantyPages = {
  'warranty.round': '/warranty/rounds/',
  'warranty.visit': '/warranty/visits/',
  'warranty.warranty_order': '/warranty/orders/',
}
