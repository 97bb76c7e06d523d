import { OneOf, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'
import { about } from './event-parts.ts'
import { developerWays } from './ways.ts'

const way = {
  way: OneOf(developerWays),
  centreName: Type.String(),
  wayZh: Type.String(),
  wayEn: Type.String(),
}

/** Internal: a case is a matter for the developer, and goes to him directly or through the property company. */
export const developerMatterTaken = defineEvent(
  'cases.developer_matter_taken.v1',
  { zh: '{number} 是开发事项，{wayZh}', en: '{number} is a matter for the developer: {wayEn}' },
  Shape({ ...about, ...way }),
)

/** Internal: somebody of the developer has it; `minutes` is how long the detour took. */
export const developerMatterArrived = defineEvent(
  'cases.developer_matter_arrived.v1',
  { zh: '{number} 已到开发公司：{byName}', en: '{number} has come to the developer: {byName}' },
  Shape({
    ...about,
    way: OneOf(developerWays),
    byName: Type.String(),
    minutes: Type.Integer({ minimum: 0 }),
  }),
)
