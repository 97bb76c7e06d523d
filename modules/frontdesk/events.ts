import { Id, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'

/** Goods left a home with somebody's consent. */
export const goodsReleased = defineEvent(
  'frontdesk.goods_released.v1',
  { zh: '物品放行：{goods}', en: 'Goods released: {goods}' },
  Shape({ releaseId: Id, goods: Type.String() }),
)
