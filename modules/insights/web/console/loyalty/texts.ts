import { defineTexts } from '#design/texts.ts'

export const loyaltyTexts = defineTexts({
  zh: {
    title: '投诉与忠诚',
    hint: '投诉多的项目，客户更疏远还是更信任？一个点是一个项目的一个季度。',
    quarter: '季度',
    across: '横轴',
    upward: '纵轴',
    causes: { perHundred: '每百户投诉', solvedShare: '按期解决率' },
    answers: { agreedShare: '回访认同率', satisfaction: '办结满意度' },
    question: (x: string, y: string) => `${x}与${y}有没有关系？`,
    asTable: '看表格',
    coefficient: (r: string, n: number) => `斯皮尔曼等级相关系数 ${r}，${n} 个项目`,
    tooFew: (n: number) => `两项都有数据的项目只有 ${n} 个，不足 8 个，不计算相关系数。`,
    same: (n: number) => `${n} 个项目里有一项数值全部相同，无法计算相关系数。`,
    notCause: '两项同升同降不等于一项造成另一项：项目大小、交付时间、登记是否认真都会同时影响二者。',
    counted:
      '每百户投诉是该季度受理的投诉除以登记房屋，再乘一百；按期解决率按承诺完成期在该季度、且按期解决的投诉计算；回访认同率是该季度接通的回访中，三句评价选 4 或 5 分的比例；办结满意度是该季度受理的投诉由客户打的分（1 到 5）的平均。相关系数按名次计算，相同数值取平均名次；没有数据的项目不计入。',
    later:
      '忠诚还要看三个数字，现在都没有：愿不愿意再买、愿不愿意推荐（0–10 分），要在满意度调查里问业主本人；有多少成交是老业主推荐的，要在销售登记里记下推荐人。这两处启用后列在这里，在那之前不用别的数字代替。',
    project: '项目',
    city: '城市',
    homes: '房屋',
    opened: '投诉',
    calls: '接通回访',
    rated: '评分件数',
    none: '还没有项目',
    noneHint: '项目、房屋和个案登记后，这里逐季比较。',
    empty: '这个季度没有一个项目同时有这两项数据。',
    point: (name: string, x: string, y: string) => `${name}：${x}，${y}`,
  },
  en: {
    title: 'Complaints and loyalty',
    hint: 'Where people complain more, do they trust less or more? One point is one project in one quarter.',
    quarter: 'Quarter',
    across: 'Across',
    upward: 'Upward',
    causes: { perHundred: 'Complaints per 100 homes', solvedShare: 'Solved in time' },
    answers: { agreedShare: 'Agreement in call-backs', satisfaction: 'Satisfaction at the end' },
    question: (x: string, y: string) => `${x} against ${y.toLowerCase()}: do they move together?`,
    asTable: 'As a table',
    coefficient: (r: string, n: number) => `Spearman’s rank correlation ${r}, ${n} projects`,
    tooFew: (n: number) => `Projects with both figures: ${n}; under 8 no coefficient is calculated.`,
    same: (n: number) =>
      `Among ${n} projects one of the figures is the same everywhere; there is no coefficient.`,
    notCause:
      'That two figures move together does not mean that one makes the other: size, age and diligence in recording move both.',
    counted:
      'Complaints per 100 homes are those taken in during the quarter, divided by the homes on record; solved in time are those whose promised end fell into the quarter and was kept; agreement is the share of 4 and 5 among the statements answered in call-backs of the quarter; satisfaction is the mean of the stars (1 to 5) that customers gave to complaints of the quarter. The coefficient goes by ranks, equal values share a mean rank; projects without both figures are left out.',
    later:
      'Loyalty needs three more figures, and none of them exists yet: whether owners would buy again and whether they would recommend us (0–10) has to be asked of them in a satisfaction survey; how many deals an owner brought has to be noted with the sale. They will stand here once both are in use; until then no other figure takes their place.',
    project: 'Project',
    city: 'City',
    homes: 'Homes',
    opened: 'Complaints',
    calls: 'Call-backs',
    rated: 'Rated',
    none: 'No project yet',
    noneHint: 'Once projects, homes and cases are on record, quarters are compared here.',
    empty: 'No project has both figures in this quarter.',
    point: (name: string, x: string, y: string) => `${name}: ${x}, ${y}`,
  },
})
