import { defineTexts } from '#design/texts.ts'

export const texts = defineTexts({
  zh: {
    hint: '一个季度里，看到的规范有多少做到了；点一行看是哪几次检查。',
    question: '哪里做到得少？',
    counted:
      '做到的条数 ÷ 看到的条数（做到 + 没做到）；没看到的不算。按检查日期归入季度，按检查当时的部门和岗位统计。',
    share: '做到率',
    kept: '做到',
    notKept: '没做到',
    notSeen: '没看到',
    checks: '检查次数',
    quarter: '季度',
    groups: { department: '按部门', city: '按城市', chapter: '按章节', rule: '按规范' },
    nowhere: '未归入',
    none: '这个季度还没有检查',
    noneHint: '登记检查以后，这里按部门、城市、章节和规范统计。',
    rulesSeen: '看到的规范',
  },
  en: {
    hint: 'Of the rules seen in a quarter, how many were kept; a line leads to its checks.',
    question: 'Where is least kept?',
    counted:
      'Rules kept ÷ rules seen (kept + not kept); what was not seen counts neither way. By the day of the check, at the department and post of that day.',
    share: 'Kept',
    kept: 'Kept',
    notKept: 'Not kept',
    notSeen: 'Not seen',
    checks: 'Checks',
    quarter: 'Quarter',
    groups: { department: 'By department', city: 'By city', chapter: 'By chapter', rule: 'By rule' },
    nowhere: 'None',
    none: 'No checks in this quarter yet',
    noneHint: 'Once checks are entered, they are counted here by department, city, chapter and rule.',
    rulesSeen: 'Rules seen',
  },
})
