import type { Belonging, Payer } from './stages.ts'

/** What the law asks about an item. */
export interface Renewed {
  belongs: Belonging
  inWarranty: boolean
  /** Somebody damaged it and is liable. */
  hasCulprit: boolean
  /** Upkeep that the property fee pays for already. */
  inServiceFee: boolean
}

export interface InBoth {
  zh: string
  en: string
}

/** Why somebody may not pay, what to do instead, and where it is written. */
export interface Objection {
  reason: InBoth
  statute: InBoth
}

const objection = (zh: string, en: string, statuteZh: string, statuteEn: string): Objection => ({
  reason: { zh, en },
  statute: { zh: statuteZh, en: statuteEn },
})
const order165 = (number: string, item: number) =>
  [`《住宅专项维修资金管理办法》第二十五条第（${number}）项`, `Order 165, art. 25 (${item})`] as const

const exclusive = objection(
  '这是业主专有部分，不能用全体业主的钱。请改由开发商承担，或移出方案。',
  'it belongs to one owner, so the money of all owners cannot pay. Let the developer pay, or take it out',
  '《民法典》第二百八十一条、第二百八十二条',
  'Civil Code arts. 281, 282',
)
const warranty = (zh: string, en: string) =>
  objection('还在保修期内，应由开发商保修承担。', 'it is under warranty, which the developer bears', zh, en)
const fundObjections: [keyof Omit<Renewed, 'belongs'> | 'utility', Objection][] = [
  ['inWarranty', warranty(...order165('一', 1))],
  [
    'utility',
    objection(
      '这是供水、供电等专业单位的管线和设备，应由该单位承担，不能用维修资金。',
      'it belongs to a utility company, which bears it',
      ...order165('二', 2),
    ),
  ],
  [
    'hasCulprit',
    objection(
      '属人为损坏，应由责任人承担，不能用维修资金。',
      'somebody damaged it and bears the cost',
      ...order165('三', 3),
    ),
  ],
  [
    'inServiceFee',
    objection(
      '属物业费包含的日常养护，不能再用维修资金。',
      'it is upkeep that the property fee pays for already',
      ...order165('四', 4),
    ),
  ],
]

/** Why this payer may not pay for this item, all reasons; the developer always may (domain.md 4.3). */
export function objectionsTo(payer: Payer, item: Renewed): Objection[] {
  if (payer === 'developer') return []
  const own = item.belongs === 'exclusive' ? [exclusive] : []
  if (payer === 'commonIncome') {
    const guaranteed = warranty('《建设工程质量管理条例》第四十一条', 'Quality Regulation art. 41')
    return [...own, ...(item.inWarranty ? [guaranteed] : [])]
  }
  const holds = (about: (typeof fundObjections)[number][0]) =>
    about === 'utility' ? item.belongs === 'utility' : item[about]
  return [...own, ...fundObjections.filter(([about]) => holds(about)).map(([, words]) => words)]
}

/** What has to be there before this payer pays at all. */
export const voteNeeded: Record<Exclude<Payer, 'developer'>, Objection> = {
  maintenanceFund: objection(
    '使用维修资金要由业主依法表决：专有面积和人数各三分之二以上参与，参与者过半数同意。请先登记表决结果和决议文件。',
    'use of the fund needs the owners’ legal vote: two thirds of area and heads take part, more than half of those agree. Please record the vote with its paper',
    '《民法典》第二百七十八条、第二百八十一条',
    'Civil Code arts. 278, 281',
  ),
  commonIncome: objection(
    '公共收益属全体业主共有，使用要有业主共同决定。请先登记表决结果和决议文件。',
    'the common income belongs to all owners, who decide on its use. Please record their decision with its paper',
    '《民法典》第二百七十八条、第二百八十二条',
    'Civil Code arts. 278, 282',
  ),
}
