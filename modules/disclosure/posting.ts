import { addDays, addMonths, type IsoDate } from '#platform/calendar/index.ts'
import type { PostingKind } from './posting-kinds.ts'

/** How a posting stands on a day. */
export const postingStandings = ['missing', 'late', 'dueForReview', 'posted'] as const
export type PostingStanding = (typeof postingStandings)[number]

/** How long before its last day a posting is called for. */
export const daysBefore = 14

/** From this day on a last day counts as near. */
export const nearFrom = (today: IsoDate): IsoDate => addDays(today, daysBefore)

/** Nothing hung yet, its review has passed, is near, or it hangs as it should. */
export function postingStanding(
  { provedOn, dueBy }: { provedOn: IsoDate | null; dueBy: IsoDate },
  today: IsoDate,
): PostingStanding {
  if (provedOn === null) return 'missing'
  if (dueBy < today) return 'late'
  return dueBy <= nearFrom(today) ? 'dueForReview' : 'posted'
}

/** When a posting that was proved on a day is looked at again. */
export const reviewAfter = (on: IsoDate, everyMonths: number): IsoDate => addMonths(on, everyMonths)

/** What each posting says, part by part; `value` is a number, an address, or for a show home whether it is delivered so. */
export interface PostingContent {
  /** What stands above the list, in the words that hang. */
  words: string
  lines: { label: string; value: string; isSame: boolean | null; note: string }[]
}

/** What must hang before the first public sale, and where (domain.md 2.1, actions 1.2 to 1.7). */
export const requiredPostings: readonly {
  kind: PostingKind
  place: string
  everyMonths: number
  content: PostingContent
}[] = [
  posting('adverseFactors', '销售案场主入口公示墙', 3, '', []),
  posting('channels', '销售案场洽谈区墙面', 3, '有任何问题，您都可以通过下面的方式找到我们。', [
    '客服热线',
    '接待地点',
    '电子邮箱',
    '网上留言',
    '投诉监督电话',
  ]),
  posting(
    'cancellation',
    '销售案场签约区',
    3,
    '您签署认购书后，在 72 小时内、签订买卖合同之前，可以不说明理由提出退订。请联系您的置业顾问或在手机上提交，我们在 7 个工作日内退回已付款项。',
    [],
  ),
  posting('papers', '销售案场主入口公示墙', 3, '下列证照与文本可在现场查阅原件。', [
    '商品房预售许可证',
    '建设用地规划许可证',
    '建设工程规划许可证',
    '建筑工程施工许可证',
    '买卖合同示范文本',
    '临时管理规约',
    '前期物业服务合同',
  ]),
  posting('noise', '销售案场主入口公示墙', 3, '项目周边噪声状况与隔声措施，也写入买卖合同。', [
    '周边噪声源',
    '住宅室内声环境',
    '共用设备位置',
    '建筑隔声措施',
  ]),
  posting('showHome', '每套样板房入口', 6, '样板房与交付房屋逐项对照如下。未列明的，与交付一致。', [
    '户型与面积',
    '墙面与地面',
    '厨房橱柜',
    '卫浴洁具',
    '门窗',
    '家具与软装',
  ]),
]

function posting(kind: PostingKind, place: string, everyMonths: number, words: string, labels: string[]) {
  const lines = labels.map((label) => ({ label, value: '', isSame: null, note: '' }))
  return { kind, place, everyMonths, content: { words, lines } }
}

/** Whether a text says all that it lists: each line has its value, and a show home its yes or no. */
export function isComplete(kind: PostingKind, { words, lines }: PostingContent): boolean {
  const isSaid = lines.every(({ value, isSame }) => (kind === 'showHome' ? isSame !== null : value.trim()))
  return words.trim() !== '' && isSaid && (lines.length > 0 || kind === 'cancellation')
}
