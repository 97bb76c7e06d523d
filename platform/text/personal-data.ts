import { plainDigits } from './plain-digits.ts'
import { surname } from './surnames.ts'

/** Kinds of personal data that are masked before something is published (domain.md section 7 item 6). */
export const findKinds = ['phone', 'identity', 'account', 'email', 'plate', 'home', 'name'] as const
export type FindKind = (typeof findKinds)[number]

export interface Find {
  kind: FindKind
  from: number
  to: number
  text: string
}

/** What stands in the place of what was masked. */
export const masks: Record<FindKind, string> = {
  phone: '〔电话〕',
  identity: '〔证件号〕',
  account: '〔账号〕',
  email: '〔邮箱〕',
  plate: '〔车牌〕',
  home: '〔房号〕',
  name: '某',
}

/** What people put between digits, also so that they are not found. */
const gap = String.raw`[\s\-‐-―−－_.·•,，、*()（）\u200B-\u200F\u2060\uFEFF]{0,2}`
const digits = (count: number | string) => String.raw`(?:${gap}\d){${count}}`
const floorDigits = String.raw`\d{1,3}`
const roomTail = String.raw`\s*(?:室|房|号房|号|户)?`
const block = String.raw`[\dA-Za-z十]{1,4}\s*(?:栋|幢|座|号楼|#楼?|楼)`
const unit = String.raw`${floorDigits}\s*(?:单元|门(?!口)|梯)`

const salutations =
  '先生|女士|小姐|太太|夫人|经理|主任|师傅|老师|总监|主管|队长|班长|店长|律师|医生|大夫|顾问|管家|保安|会计|阿姨|叔叔|大叔|大爷|大妈|奶奶|爷爷|大姐|大哥|哥|姐|嫂|总(?![是之算共体要会在监])|工(?![程作地人业期艺资会具头友装程序伤序])'
const titles =
  '先生|女士|经理|主任|主管|总监|队长|班长|店长|师傅|律师|会计|工程师|顾问|管家|保安|保洁|销售|客服|业主|邻居|租户|联系人|姓名|名叫|名字叫|名字是|叫做|本人叫|我叫|他叫|她叫'

/** Whoever belongs to a home: 1602的…, also where the home is masked already. */
const ofHome = String.raw`(?:\d{3,4}(?:室|房|号|户)?|〔房号〕)的`
/** What follows a name that is told of. */
const afterName = '说讲称告让叫在不把给跟来去也又就都是的了偷骂打拿收要抢砸拖赶骗欺威亲看听发'

/** One pattern for each kind, over text in which full-width signs and Chinese numerals are plain digits. */
const patterns: readonly (readonly [FindKind, RegExp])[] = [
  ['email', /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g],
  ['identity', new RegExp(String.raw`(?<!\d)[1-9]${digits(16)}${gap}[\dXx](?!${gap}\d)`, 'g')],
  ['account', new RegExp(String.raw`(?<!\d)\d${digits('14,18')}(?!\d)`, 'g')],
  ['phone', new RegExp(String.raw`(?<!\d)(?:\+?${gap}8${gap}6${gap})?1${gap}[3-9]${digits(9)}(?!\d)`, 'g')],
  ['phone', /(?<!\d)0\d{2,3}[-\s‐-―－]?[2-9]\d{6,7}(?!\d)/g],
  ['phone', /(?<=(?:电话|座机|手机|致电|拨打|tel|phone)\D{0,4})[2-9]\d{6,7}(?!\d)/gi],
  [
    'account',
    /(?<=(?:微信|薇信|威信|wechat|weixin|wx|vx|qq)\s*(?:号码|号|id)?\s*[:：是为]?\s*)[a-z0-9][-_a-z0-9]{4,19}/gi,
  ],
  ['account', /(?<![A-Za-z0-9])[EGDSPH]\d{8}(?!\d)/g],
  [
    'plate',
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Za-hj-np-z][·•\s.\-－]{0,2}(?=[A-HJ-NP-Za-hj-np-z]{0,4}\d)[A-HJ-NP-Za-hj-np-z\d]{4,5}[A-HJ-NP-Za-hj-np-z\d挂学警港澳]/g,
  ],
  [
    'home',
    new RegExp(
      String.raw`${block}\s*(?:${unit})?\s*-?\s*(?:\d{1,2}\s*[楼层]\s*)?\d{2,4}(?![\d年月日元天次个])${roomTail}`,
      'g',
    ),
  ],
  [
    'home',
    new RegExp(
      String.raw`${unit}\s*-?\s*(?:\d{1,2}\s*[楼层]\s*)?\d{2,4}(?![\d年月日元天次个])${roomTail}`,
      'g',
    ),
  ],
  // Our own code of a home: LL-YPH-1-03-2-1602.
  [
    'home',
    /(?<![A-Za-z0-9])[A-Za-z]{1,6}-[A-Za-z0-9]{1,8}-\d{1,3}-[A-Za-z0-9]{1,4}-\d{1,2}-[A-Za-z]?\d{2,5}(?!\d)/g,
  ],
  ['home', /(?<![\d-])\d{1,3}\s*[-－‐-―]\s*\d{1,2}\s*[-－‐-―]\s*\d{3,4}(?!\d)/g],
  [
    'home',
    /(?<![\d.])(?:\d{1,3}\s*[-－#]\s*)?\d{3,4}\s*(?:室|号房|房(?![间价屋产款贷地东子])|户(?![型均口外]))/g,
  ],
  // 保安队长 is nobody called 安.
  ['name', new RegExp(String.raw`(?<![保公治](?=安))${surname}[\u4E00-\u9FFF]{0,2}?(?=${salutations})`, 'g')],
  [
    'name',
    new RegExp(
      String.raw`(?<=(?:(?:${titles})(?:是|为|叫|:|：)?\s?|${ofHome}))(?<![保公治](?=安))${surname}[\u4E00-\u9FFF]{1,2}?(?=[\s,，。;；!！?？、)）:：“”"${afterName}]|$)`,
      'g',
    ),
  ],
  ['name', /(?<=\b(?:Mr|Mrs|Ms|Miss|Dr|Mister)\.?\s)[A-Z][a-z]+(?:\s[A-Z][a-z]+)?/g],
]

/** Everything in a text that tells who or where somebody is, in reading order, without overlaps. */
export function findPersonalData(text: string): Find[] {
  const plain = plainDigits(text)
  const found = patterns.flatMap(([kind, pattern]) =>
    [...plain.matchAll(pattern)].map((match) => ({
      kind,
      from: match.index,
      to: match.index + match[0].length,
    })),
  )
  const ordered = found.toSorted((one, other) => one.from - other.from || other.to - one.to)
  const apart: Omit<Find, 'text'>[] = []
  for (const find of ordered) {
    const last = apart.at(-1)
    if (last && find.from < last.to) last.to = Math.max(last.to, find.to)
    else apart.push({ ...find })
  }
  return apart.map((find) => ({ ...find, text: text.slice(find.from, find.to) }))
}

/** The text as everybody may read it. What masking brings together is looked at again, until nothing is left. */
export function maskPersonalData(text: string): string {
  let masked = text
  for (let finds = findPersonalData(masked); finds.length; finds = findPersonalData(masked)) {
    let at = 0
    let next = ''
    for (const { kind, from, to } of finds) {
      next += masked.slice(at, from) + masks[kind]
      at = to
    }
    masked = next + masked.slice(at)
  }
  return masked
}
