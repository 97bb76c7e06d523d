/** What was learnt from cases, as people name it. */
export const insightSubjects = {
  zh: {
    'cases.lesson': '复盘',
    'cases.lesson_rule': '复盘规则',
    'insights.morning_page': '客诉晨报',
    'insights.morning_setting': '晨报时间',
    'insights.warning': '预警',
  },
  en: {
    'cases.lesson': 'Lesson',
    'cases.lesson_rule': 'Rule for lessons',
    'insights.morning_page': 'Morning page',
    'insights.morning_setting': 'Time of the morning page',
    'insights.warning': 'Early warning',
  },
}
