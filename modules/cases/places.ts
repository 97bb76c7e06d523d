import { type CommonCard, type LayoutPlan, planOfLayout } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { refusals } from './errors.ts'
import type { Words } from './words.ts'

/** What everybody in the building and the estate shares, as residents speak of it. */
export const commonPlaces: Readonly<Record<string, Words>> = {
  lift: { zh: '电梯', en: 'Lift' },
  lobby: { zh: '大堂楼道', en: 'Lobby and stairs' },
  carPark: { zh: '地下车库', en: 'Car park' },
  gate: { zh: '门岗出入口', en: 'Gate' },
  garden: { zh: '园区绿化', en: 'Garden and paths' },
  playground: { zh: '儿童活动区', en: 'Playground' },
  rubbish: { zh: '垃圾房', en: 'Rubbish room' },
  facade: { zh: '外墙屋面', en: 'Facade and roof' },
}

/** Where somebody pointed: a room of the home with a point in the plan (0 to 1), or a part that all share. */
export interface Pointed {
  room?: string | undefined
  x?: number | undefined
  y?: number | undefined
  common?: string | undefined
  /** A part or facility of the register. */
  commonId?: string | undefined
}

/** The place as it is kept with the customer's words. */
export type Spot = Words &
  (
    | { room: string; layoutId: string; editionId?: string; x?: number | undefined; y?: number | undefined }
    | { common: string }
    | { commonId: string }
  )

/** Names the place; refuses one that the plan does not have. */
export function readSpot(
  pointed: Pointed,
  plan: LayoutPlan | undefined,
  around: readonly CommonCard[],
): Spot {
  const { room: key, x, y, common } = pointed
  const room = plan?.rooms.find((one) => one.key === key)
  if (room && plan) {
    const isPoint = x !== undefined && y !== undefined
    const edition = plan.editionId === null ? {} : { editionId: plan.editionId }
    const { layoutId } = plan
    return { zh: room.zh, en: room.en, room: room.key, layoutId, ...edition, ...(isPoint && { x, y }) }
  }
  const known = around.find(({ id }) => id === pointed.commonId)
  if (known) return { zh: known.label, en: known.label, commonId: known.id }
  const shared = common === undefined ? undefined : commonPlaces[common]
  if (shared) return { ...shared, common: common! }
  throw refusals.noSuchPlace(
    {},
    { fields: [{ path: 'body.spot', zh: '请重新选择位置', en: 'Please choose again' }] },
  )
}

/** Where the customer pointed, on the plan that she had before her; null when nobody pointed. */
export async function pointedIn(work: Work, details: Record<string, unknown> | null | undefined) {
  const spot = details?.spot as Spot | undefined
  if (!spot) return null
  if (!('layoutId' in spot)) return { spot, plan: null }
  return { spot, plan: await planOfLayout(work, spot.layoutId, spot.editionId ?? null) }
}
