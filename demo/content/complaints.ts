/** Thirty complaints of domain.md 6.2 in the customers' own words: category in words, urgency, department that must act. */
export interface DemoComplaint {
  text: string
  category: string
  /** Code of the topic in the tree. */
  topic: string
  urgency: 'CRITICAL' | 'HIGH' | 'NORMAL' | 'LOW'
  department: string
}

const rows: readonly [
  text: string,
  category: string,
  topic: string,
  urgency: DemoComplaint['urgency'],
  department: string,
][] = [
  [
    '收房当天发现主卧飘窗下方有明显水渍，敲击有空响，请给书面整改方案。',
    '房屋质量-渗漏',
    'quality.leak.window',
    'HIGH',
    'engineering',
  ],
  [
    '销售当时说楼下是绿地，现在立了一个垃圾收集点，公示里没写。',
    '承诺不符-不利因素',
    'sales.adverse',
    'HIGH',
    'marketing',
  ],
  [
    '电梯一周停了三次，昨天晚上老人被困二十分钟，没人解释。',
    '设施设备-电梯',
    'facility.lift',
    'CRITICAL',
    'property',
  ],
  [
    '报修厨房漏水三天了，电话打了四次，每次都说在排队。',
    '服务时效',
    'service.timeliness',
    'HIGH',
    'property',
  ],
  [
    '签约时说贷款两周能批，现在一个多月没消息，谁在跟？',
    '销售-按揭',
    'sales.mortgage',
    'NORMAL',
    'mortgageTeam',
  ],
  ['认购后第二天就申请退订，钱到现在没退。', '销售-退订退款', 'sales.refund', 'HIGH', 'finance'],
  ['楼上装修中午十二点半还在砸墙，管家来了一次又继续。', '装修-噪声', 'fitOut.noise', 'NORMAL', 'property'],
  ['地下车库入口积水，没有警示牌，邻居摔了一跤。', '安全隐患', 'safety', 'CRITICAL', 'property'],
  [
    '交付延期两个月，只有一条短信，没有原因也没有新日期。',
    '交付延期',
    'delivery.delay',
    'HIGH',
    'projectCompany',
  ],
  [
    '图纸上客厅没有下沉梁，现场多出一根，影响吊顶，没收到变更通知。',
    '设计变更未告知',
    'delivery.change',
    'HIGH',
    'design',
  ],
  ['公区灯坏了一排，孩子晚上不敢走。', '公共照明', 'facility.lighting', 'NORMAL', 'property'],
  ['保安问了我三次住哪栋，我在这住了四年。', '服务态度-识别', 'order.recognition', 'LOW', 'orderKeeping'],
  ['停车费突然涨价，公告在哪里？', '收费-公示', 'charges.publication', 'NORMAL', 'property'],
  [
    '卧室地板起鼓，交付才五个月，维修人员说是我用得不好。',
    '房屋质量-地面',
    'quality.floor',
    'HIGH',
    'engineering',
  ],
  ['外墙渗水，去年修过一次，今年雨季又漏。', '重复维修-外墙', 'quality.repeated', 'HIGH', 'engineering'],
  ['隔壁租户半夜搬家，没有放行条门岗也让走。', '秩序-放行', 'order.release', 'NORMAL', 'orderKeeping'],
  [
    '我的电话刚签合同第二天就有装修公司打来，信息怎么泄露的？',
    '个人信息',
    'privacy',
    'CRITICAL',
    'customerRelations',
  ],
  ['小区绿化半年没补种，和宣传图差太多。', '环境-绿化', 'environment.green', 'LOW', 'environment'],
  ['垃圾房味道大，夏天一楼没法开窗。', '环境-垃圾', 'environment.waste', 'NORMAL', 'environment'],
  ['入户门锁合页松了，门关不上，家里只有老人。', '门窗五金', 'quality.doors', 'HIGH', 'engineering'],
  ['装修押金验收合格两个月了还没退。', '收费-押金', 'charges.deposit', 'NORMAL', 'finance'],
  ['燃气报警响了，客服让我自己等燃气公司。', '燃气安全', 'facility.gas', 'CRITICAL', 'property'],
  ['验房单上写的十二项问题，只修了五项就让我签字。', '交付-销项', 'delivery.defects', 'HIGH', 'engineering'],
  ['满意度回访只打给熟人，我们从来没接到过。', '调查公正', 'survey', 'NORMAL', 'customerRelations'],
  ['老带新的积分扣了但礼品一直没发。', '会员-积分', 'club.points', 'LOW', 'clubOperations'],
  ['楼下餐饮油烟直排，交房前没有说明。', '不利因素-红线外', 'sales.adverse', 'HIGH', 'customerRelations'],
  ['二次供水有异味，要求看水箱清洗记录。', '用水卫生', 'facility.water', 'HIGH', 'property'],
  [
    '群里说样板房的中央空调交付时没有，要统一说法。',
    '群诉-交付标准',
    'delivery.standard',
    'CRITICAL',
    'customerRelations',
  ],
  ['面积实测小了1.9平方米，怎么退款？', '面积结算', 'sales.area', 'NORMAL', 'finance'],
  ['前台态度不好，说这不归我们管，让我自己找开发商。', '推诿', 'service.passing', 'HIGH', 'property'],
]

export const complaints: readonly DemoComplaint[] = rows.map(
  ([text, category, topic, urgency, department]) => ({
    text,
    category,
    topic,
    urgency,
    department,
  }),
)
