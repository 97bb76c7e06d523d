/** Disputes that go their way while the case goes on (S1-53): one about a promise, one about a price that rose. */
export const disputes = {
  promise: {
    topic: 'sales.promise',
    body: '销售说楼下是绿地，现在立了垃圾收集点，公示里没有写，要求恢复绿地或者补偿。',
    answer: '您好，现场和销售资料我们都在核对，明天给您答复。',
    contactPhone: '400-000-6020',
    first: '客户要求补偿，先协商，销售资料正在调取。',
    turn: {
      way: 'mediation',
      body: '湖东街道人民调解委员会',
      note: '客户向街道申请调解，我方带公示存档和规划图参加，可以谈移位和绿化补种。',
      nextInDays: 2,
    },
    paper: '不利因素公示存档',
    step: {
      kind: 'lawyerLetter',
      target: 'other',
      targetName: '某装饰公司',
      ground: 'infringesName',
      facts: '冒用公司名称在业主群里揽装修生意，有截图和录音。',
    },
  },
  area: {
    topic: 'sales.area',
    body: '产权证上的面积比合同少了 1.9 平方米，差价只退了一半，要求按合同全部退还。',
    answer: '您好，测绘报告和补充协议我们正在核对，三天内把算法逐项写给您。',
    contactPhone: '400-000-6020',
    first: '客户对误差比例的算法有异议，先协商，测绘报告已发给客户。',
    turn: {
      way: 'arbitration',
      body: '市仲裁委员会',
      fileNumber: '（2026）仲字第 118 号',
      note: '合同约定仲裁，客户已提交申请。我方答辩材料由法务准备，可以谈按误差比例退还差额和利息。',
      nextInDays: 9,
    },
    paper: '房屋面积测绘报告',
    step: null,
  },
} as const

export type DisputeTold = (typeof disputes)[keyof typeof disputes]
