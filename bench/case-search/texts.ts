import { gramsOf, searchForm } from '#platform/text/index.ts'

const places = [
  '主卧',
  '次卧',
  '客厅',
  '厨房',
  '卫生间',
  '阳台',
  '飘窗',
  '玄关',
  '地下车库',
  '电梯厅',
  '单元门',
  '楼道',
  '屋顶',
  '外墙',
  '花园',
  '儿童乐园',
]
const parts = [
  '墙面',
  '地砖',
  '门窗',
  '水管',
  '插座',
  '吊顶',
  '地漏',
  '栏杆',
  '灯具',
  '门锁',
  '踢脚线',
  '橱柜',
  '马桶',
  '龙头',
  '对讲',
  '信报箱',
]
const faults = [
  '渗水',
  '空鼓',
  '开裂',
  '松动',
  '发霉',
  '异响',
  '堵塞',
  '脱落',
  '变形',
  '掉漆',
  '漏电',
  '跳闸',
  '积水',
  '生锈',
  '卡住',
  '不亮',
]
const wishes = [
  '请尽快派人上门查看',
  '已经报修两次没有结果',
  '希望给出书面方案',
  '请安排师傅维修',
  '物业一直没有回电',
  '孩子老人在家很不方便',
  '要求说明原因和期限',
  '请项目负责人回复',
]
const people = ['沈佳禾', '陆一鸣', '程思远', '苏念', '顾行舟', '叶知秋', '白露', '江晚吟']

/** What is looked for: a pair in one text of 50,000, of 256, of sixteen, of four, and in every second one. */
export const sought = { rare: '琉璃', seldom: '主漏', common: '渗水', frequent: '上门', veryCommon: '收房' }

/** The words of text number `n`; always the same, with every part chosen apart from the others. */
export function textOf(n: number): { body: string; grams: string[] } {
  const pick = (list: readonly string[], step: number) => list[Math.floor(mixed(n, step) * list.length)]!
  const when = n % 2 ? '收房当天发现' : '这个星期看到'
  const rare = n % 50_000 === 7 ? '琉璃台面' : ''
  const fault = mixed(n, 6) < 1 / 256 ? '主漏点' : pick(faults, 3)
  const body = searchForm(
    `${pick(places, 1)}${pick(parts, 2)}${fault} ${when}${pick(places, 1)}${pick(parts, 2)}${pick(faults, 3)}${rare}，${pick(wishes, 4)}。 ` +
      `砚湖湾 ${1 + (n % 18)}栋${1 + (n % 3)}单元${1 + (n % 31)}0${1 + (n % 4)} ${pick(people, 5)}`,
  )
  return { body, grams: gramsOf(body) }
}

/** From 0 to 1, evenly, the same for the same numbers. */
function mixed(n: number, step: number): number {
  let hash = Math.imul(n ^ Math.imul(step, 0x9e_37_79_b1), 0x85_eb_ca_6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
