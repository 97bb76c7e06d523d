/** How the owner agreed that goods leave the home. */
export const agreements = ['inPerson', 'byPhone', 'inWriting'] as const
export type Agreement = (typeof agreements)[number]

/** Kind and number, as the register asks for (S2-43). */
export interface Goods {
  kind: string
  count: number
}

/** 沙发 1、纸箱 6 */
export const goodsInWords = (goods: readonly Goods[]): string =>
  goods.map(({ kind, count }) => `${kind} ${count}`).join('、')
