import { homesById } from '#modules/estate/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'
import { refusals } from '../errors.ts'
import { goodsReleased } from '../events.ts'
import { type Agreement, type Goods, goodsInWords } from '../goods-release.ts'

export interface NewRelease {
  homeId: string
  goods: readonly Goods[]
  carrier: string
  plate?: string | null | undefined
  agreement: Agreement
  note?: string | null | undefined
  /** Now, unless it is entered later. */
  releasedAt?: string | Date | undefined
}

/** The person on duty registers what leaves a home: kind and number, carrier, and how the owner agreed (S2-43). */
export async function recordRelease(work: Work, given: NewRelease): Promise<{ id: string }> {
  const home = (await homesById(work, [given.homeId])).get(given.homeId)
  if (!home) throw common.notFound()
  const releasedAt = given.releasedAt ? new Date(given.releasedAt) : work.now
  if (releasedAt > work.now) throw refusals.notYet()
  const id = work.newId()
  const { goods, carrier, plate = null, agreement, note = null } = given
  await work.sql(
    `INSERT INTO frontdesk.goods_release
       (id, project_id, home_id, goods, carrier, plate, agreement, note, released_at, recorded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      home.projectId,
      home.id,
      JSON.stringify(goods),
      carrier,
      plate,
      agreement,
      note,
      releasedAt,
      actorName(work),
    ],
  )
  work.emit(
    goodsReleased,
    { releaseId: id, goods: goodsInWords(goods) },
    { subject: ['frontdesk.goods_release', id], projectId: home.projectId, homeId: home.id },
  )
  return { id }
}
