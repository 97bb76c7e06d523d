import { Id, IsoDate, Shape, Type } from '#platform/contract/index.ts'
import { defineEvent } from '#platform/events/index.ts'

/** The present edition of the channel poster hangs at a place, as its photo shows (S3-41). */
export const posterHung = defineEvent(
  'disclosure.poster_hung.v1',
  { zh: '渠道公示第 {edition} 版已张贴：{place}', en: 'Channel poster, edition {edition}, hangs: {place}' },
  Shape({
    placeId: Id,
    projectId: Id,
    place: Type.String(),
    edition: Type.Integer(),
    hungOn: IsoDate,
    reviewBy: IsoDate,
    fileIds: Type.Array(Id),
  }),
)
