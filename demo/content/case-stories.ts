/** What was said in the cases with a story. */
export const caseStories = {
  leftAlone: {
    topic: 'service.timeliness',
    body: '阳台地漏反水五天了，打了六次电话，到现在没有一个人回我。',
  },
  madeSafeFirst: {
    topic: 'facility.lighting',
    body: '公区灯坏了一排，孩子晚上不敢走，台阶那里已经有人绊倒。',
    answer: '您好，我是客服坐席，已请物业马上到现场，先把台阶那里围起来，今天给您修复安排。',
    sign: '已在台阶两端放置警示牌和临时照明，夜间有秩序维护员值守。',
    handed: '台阶处整排照明不亮，请先设警示标志，再查线路',
    measures: '更换整排灯具和时控开关，检查同回路其余楼栋。',
    progress: '灯具已到货，今晚施工，施工期间临时照明不撤。',
  },
  household: {
    wife: { name: '袁慕白', phone: '13800099001' },
    tenant: { name: '谭小雅', phone: '13800099002' },
    leak: '水槽下面一直滴水，已经拿盆接着了。',
    /** As a machine drafted it, and what the agent added. */
    drafted: '〔姓名A〕您好，维修师傅下午到您家，到之前半小时给您打电话。',
    added: '我是林夕，配件一起带上。',
    assessed: '个人信息保护影响评估 2026-07，法务已审核',
    lift: '三号电梯到八楼会顿一下，老人不敢坐。',
    broken: '热水器不出热水，已经三天了。',
    rude: '门岗换班时态度很差，孩子被吓到了。',
  },
  passedOn: {
    topic: 'quality.floor',
    body: '入户平台地砖空鼓翘起，物业说归工程，工程说归物业，到底谁来修？',
    answer: '您好，由我负责到底，部门之间的事我们自己商量，两天内给您方案。',
    handed: '入户平台地砖空鼓，请现场核实并给方案',
    returns: ['属保修期内房屋质量，应由工程处理。', '该部位已移交物业维护，不在保修范围。'],
  },
} as const
