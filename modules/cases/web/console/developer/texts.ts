import { defineTexts } from '#design/texts.ts'

export const developerTexts = defineTexts({
  zh: {
    title: '开发事项怎样到开发公司',
    ways: { direct: '直接处理', throughProperty: '经物业公司转交' },
    filter: '开发事项',
    ahead: {
      direct: '客户服务中心在开发公司，这是开发事项，由您直接处理，不经物业公司。',
      toCentre: (centre: string) => `${centre}在开发公司：这是开发事项，受理后直接由它负责，不经物业公司。`,
      nobody: (centre: string) => `${centre}在开发公司，但现在没有人能接，先由您负责。`,
      own: '您就在开发公司，直接处理，不经物业公司。',
      throughProperty: (centre: string, department: string) =>
        `${centre}在物业公司：开发事项经它转交${department}，转交用时会记录。`,
      developer: '开发公司',
    },
    direct: (centre: string, who: string) => `${centre}在开发公司，开发事项直接处理，由 ${who} 办理。`,
    own: (who: string) => `开发公司的 ${who} 直接受理，没有绕道物业公司。`,
    nobody: (centre: string) => `${centre}在开发公司，受理时没有人能接，还没有到开发公司的人手里。`,
    waiting: (centre: string, long: string) =>
      `${centre}在物业公司，开发事项经它转交。还没有转到开发公司，已过 ${long}。`,
    passedOn: (centre: string, who: string, long: string) =>
      `${centre}在物业公司，开发事项经它转交：${long}后转到${who}。`,
    never: (centre: string) => `由在物业公司的${centre}办结，没有转到开发公司。`,
    report: '开发事项：直接处理与经物业公司转交',
    how: '期间内受理、分类归开发公司部门的个案，并入别的个案的不计。各项从受理起算，取中位数，“/”后是走到这一步的件数。受理人本来就在开发公司的算直接处理；没有说明客户服务中心归谁的项目不计入。',
    all: '全部',
    way: '怎样到开发公司',
    project: '项目',
    cases: '件数',
    arrival: '到开发公司',
    reply: '首次答复',
    result: '给出结果',
    atOnce: '当场',
    none: '这个期间没有可比的开发事项',
    noneHint: '先在“设置 · 组织架构”里说明各城市的客户服务中心归开发公司还是物业公司。',
  },
  en: {
    title: 'Way to the developer',
    ways: { direct: 'Direct', throughProperty: 'Through the property company' },
    filter: 'Matter for the developer',
    ahead: {
      direct: 'The service centre sits with the developer: this is his affair, you handle it directly.',
      toCentre: (centre: string) =>
        `${centre} sits with the developer and has this at once, without the property company.`,
      nobody: (centre: string) =>
        `${centre} sits with the developer, but nobody there can take it now: it stays with you for the moment.`,
      own: 'You work for the developer: you handle it directly, without the property company.',
      throughProperty: (centre: string, department: string) =>
        `${centre} sits with the property company and passes this on to ${department}; how long that takes is recorded.`,
      developer: 'the developer',
    },
    direct: (centre: string, who: string) =>
      `${centre} sits with the developer, who handles his matters directly: ${who} has it.`,
    own: (who: string) => `${who} of the developer took it in directly, without the property company.`,
    nobody: (centre: string) =>
      `${centre} sits with the developer, but nobody there could take it: none of his people has it yet.`,
    waiting: (centre: string, long: string) =>
      `${centre} sits with the property company and passes matters on. This one has not come to the developer for ${long}.`,
    passedOn: (centre: string, who: string, long: string) =>
      `${centre} sits with the property company and passed it on after ${long}: ${who} had it then.`,
    never: (centre: string) =>
      `${centre}, with the property company, ended it; it never came to the developer.`,
    report: 'Matters for the developer: direct against through the property company',
    how: 'Cases taken in during the period whose topic belongs to a department of the developer; those that went into another do not count. Times run from taking in and are medians; behind “/” stands how many came so far. What the developer’s own people take in is direct. Projects for which nobody has said where the service centre sits are left out.',
    all: 'All',
    way: 'Way to the developer',
    project: 'Project',
    cases: 'Cases',
    arrival: 'Had by the developer',
    reply: 'First reply',
    result: 'Result told',
    atOnce: 'at once',
    none: 'No matters for the developer to compare in this period',
    noneHint:
      'First say in Settings · Organization for each city whether the service centre sits with the developer or the property company.',
  },
})
