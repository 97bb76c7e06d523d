import { Id, IsoDate, Line, Nothing, Nullable, OneOf, route, Shape, Type } from '#platform/contract/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { refusals } from '../errors.ts'

const city = Shape({ nodeId: Id })
const day = { params: Shape({ nodeId: Id, on: IsoDate }) }
const Clock = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })
const Stretch = Shape({ startsAt: Clock, endsAt: Clock })
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
      officeHours: Shape({
        stretches: Type.Array(Stretch),
        /** Said by the city itself; else they are the usual ones. */
        isOwn: Type.Boolean(),
        version: Type.Integer(),
        changedBy: Nullable(Line),
      }),
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
  setOfficeHours: route({
    method: 'PUT',
    path: '/organization/nodes/:nodeId/office-hours',
    ...edit,
    params: city,
    summary: {
      zh: '设置城市的办公时间（一天可分几段）',
      en: "Set a city's office hours, several stretches a day",
    },
    body: Shape({
      version: Type.Integer({ minimum: 0 }),
      stretches: Type.Array(Stretch, { minItems: 1, maxItems: 6 }),
    }),
    reply: Nothing,
    refusals: [refusals.notACity, refusals.stretchMisplaced, common.stale],
  }),
  removeOfficeHours: route({
    method: 'DELETE',
    path: '/organization/nodes/:nodeId/office-hours',
    ...edit,
    params: city,
    summary: { zh: '恢复为通常的办公时间', en: 'Leave the city to the usual office hours' },
    reply: Nothing,
  }),
}
