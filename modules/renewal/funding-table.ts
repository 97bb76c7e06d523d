import { formatMoney } from '#platform/text/money.ts'
import { isDecided, type VoteCount } from './owners-vote.ts'
import { type Payer, payers } from './stages.ts'
import { type InBoth, objectionsTo, type Renewed, voteNeeded } from './who-may-pay.ts'

export interface Share {
  payer: Payer
  /** Fen. */
  amountFen: number
}

/** One line of the funding table: what it costs and who pays how much of it. */
export interface FundedItem extends Renewed {
  title: string
  costFen: number
  shares: readonly Share[]
}

/** What stands against a table; `at` is the line, -1 for the table as a whole. */
export interface Fault extends InBoth {
  at: number
  statute: InBoth | null
}

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0)

/** The whole cost, and how much of it each pays. */
export function totalsOf(items: readonly Pick<FundedItem, 'costFen' | 'shares'>[]) {
  const paidBy = (payer: Payer) =>
    sumOf(
      items.flatMap(({ shares }) =>
        shares.filter((share) => share.payer === payer).map((share) => share.amountFen),
      ),
    )
  return {
    costFen: sumOf(items.map(({ costFen }) => costFen)),
    developer: paidBy('developer'),
    commonIncome: paidBy('commonIncome'),
    maintenanceFund: paidBy('maintenanceFund'),
  }
}

const payerNames: Record<Payer, InBoth> = {
  developer: { zh: '开发商', en: 'the developer' },
  commonIncome: { zh: '公共收益', en: 'the common income' },
  maintenanceFund: { zh: '维修资金', en: 'the maintenance fund' },
}

/** Everything that stands against the table: amounts that do not add up, and payers who may not pay (domain.md 2.8, 4.3, 4.4). */
export function faultsOf(
  items: readonly FundedItem[],
  votes: readonly (VoteCount & { payer: Payer })[],
): Fault[] {
  if (items.length === 0)
    return [{ at: -1, zh: '还没有选择更新项目。', en: 'no item is chosen yet', statute: null }]
  const ofItems = items.flatMap((item, at) => [
    ...differenceOf(item, at),
    ...item.shares.flatMap(({ payer }) =>
      objectionsTo(payer, item).map(({ reason, statute }) => ({
        at,
        zh: `“${item.title}”不能由${payerNames[payer].zh}出资：${reason.zh}`,
        en: `${item.title}: ${payerNames[payer].en} cannot pay, because ${reason.en}`,
        statute,
      })),
    ),
  ])
  const paying = payers.filter(
    (payer) => payer !== 'developer' && items.some(({ shares }) => shares.some((one) => one.payer === payer)),
  ) as (keyof typeof voteNeeded)[]
  const withoutVote = paying.filter((payer) => !votes.some((vote) => vote.payer === payer && isDecided(vote)))
  return [
    ...ofItems,
    ...withoutVote.map((payer) => ({
      at: -1,
      ...voteNeeded[payer].reason,
      statute: voteNeeded[payer].statute,
    })),
  ]
}

function differenceOf({ title, costFen, shares }: FundedItem, at: number): Fault[] {
  const paid = sumOf(shares.map(({ amountFen }) => amountFen))
  if (paid === costFen) return []
  const [cost, sum] = [formatMoney(costFen), formatMoney(paid)]
  const [zh, en] = paid < costFen ? ['少', 'short'] : ['多', 'over']
  const by = formatMoney(Math.abs(costFen - paid))
  return [
    {
      at,
      zh: `“${title}”费用 ${cost}，出资合计 ${sum}，${zh}了 ${by}。`,
      en: `${title} costs ${cost} and is paid with ${sum}, ${by} ${en}`,
      statute: null,
    },
  ]
}
