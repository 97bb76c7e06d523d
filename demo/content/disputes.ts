/** A dispute that goes its way while the case goes on (S1-53). */
export const dispute = {
  topic: 'sales.promise',
  body: '销售说楼下是绿地，现在立了垃圾收集点，公示里没有写，要求恢复绿地或者补偿。',
  answer: '您好，现场和销售资料我们都在核对，明天给您答复。',
  contactPhone: '400-000-6020',
  committee: '湖东街道人民调解委员会',
  first: '客户要求补偿，先协商，销售资料正在调取。',
  second: '客户向街道申请调解，我方带公示存档和规划图参加，可以谈移位和绿化补种。',
  paper: '不利因素公示存档',
  against: '某装饰公司',
  facts: '冒用公司名称在业主群里揽装修生意，有截图和录音。',
} as const
