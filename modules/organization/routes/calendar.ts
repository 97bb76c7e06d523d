import { Id, IsoDate, Line, Nothing, OneOf, route, Shape, Type } from '#platform/contract/index.ts'
import { refusals } from '../errors.ts'

const city = Shape({ nodeId: Id })
const day = { params: Shape({ nodeId: Id, on: IsoDate }) }
const edit = { access: { permission: 'organization.edit' } }

/** The days on which a city works otherwise than the country does. */
export const calendarRoutes = {
  listOwnDays: route({
    method: 'GET',
    path: '/organization/nodes/:nodeId/calendar',
    access: { permission: 'organization.read' },
    summary: {
      zh: '一年的日历：公共假日、调休与城市特殊工作日',
      en: "A year's public holidays, make-up workdays and a city's own days",
    },
    params: city,
    query: Shape({ year: Type.Integer({ minimum: 2000, maximum: 2999 }) }),
    reply: Shape({
      days: Type.Array(Shape({ on: IsoDate, workday: Type.Boolean(), reason: Line, changedBy: Line })),
      publicDays: Type.Array(
        Shape({
          on: IsoDate,
          kind: OneOf(['holiday', 'makeUpWorkday']),
          name: Shape({ zh: Type.String(), en: Type.String() }),
        }),
      ),
      isCovered: Type.Boolean(),
    }),
  }),
  setOwnDay: route({
    method: 'PUT',
    path: '/organization/nodes/:nodeId/calendar/:on',
    ...edit,
    ...day,
    summary: { zh: '设置城市特殊工作日', en: "Set a city's own workday or day off" },
    body: Shape({ workday: Type.Boolean(), reason: Line }),
    reply: Nothing,
    refusals: [refusals.notACity],
  }),
  removeOwnDay: route({
    method: 'DELETE',
    path: '/organization/nodes/:nodeId/calendar/:on',
    ...edit,
    ...day,
    summary: { zh: '恢复为全国日历', en: 'Leave the day to the public calendar' },
    reply: Nothing,
  }),
}
