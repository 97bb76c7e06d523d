import { Id, Line, Nullable, OneOf, route, Shape, Type, Version } from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'
import { urgencies } from '../case.ts'
import { targets } from '../clock.ts'
import { refusals } from '../errors.ts'

const read = { permission: 'cases.readTerms' }
const keep = { permission: 'cases.keepTerms' }
const Level = Type.Integer({ minimum: 1, maximum: 4 })
const Minute = Type.Integer({ minimum: 0, maximum: 1439 })
const Roles = Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 6, uniqueItems: true })
const kept = { version: Version, changedBy: Nullable(Type.String()) }
const rung = {
  targets: Type.Array(OneOf(targets), { minItems: 1, maxItems: targets.length, uniqueItems: true }),
  /** After the term; before it when negative. */
  minutes: Type.Integer({ minimum: -43_200, maximum: 43_200 }),
  level: Level,
}
const LadderView = Shape({
  rungs: Type.Array(Shape({ id: Id, urgency: OneOf(urgencies), ...rung, active: Type.Boolean(), ...kept })),
  levels: Type.Array(
    Shape({ id: Id, level: Level, zh: Type.String(), en: Type.String(), roles: Roles, ...kept }),
  ),
  quiet: Shape({ id: Id, from: Minute, until: Minute, ...kept }),
})
const { ladderAbove, rungExists } = refusals

export const escalationRoutes = {
  getLadder: route({
    method: 'GET',
    path: '/case-escalation',
    access: read,
    summary: { zh: '个案升级规则', en: 'The ladder of escalation' },
    reply: LadderView,
  }),
  ladderHistory: historyRoute({
    path: '/case-escalation/history',
    access: read,
    summary: { zh: '升级规则的修改记录', en: 'The history of the ladder of escalation' },
  }),
  addRung: route({
    method: 'POST',
    path: '/case-escalation/rungs',
    access: keep,
    status: 201,
    summary: { zh: '新增升级步骤', en: 'Add a rung of escalation' },
    body: Shape({ urgency: OneOf(urgencies), ...rung }),
    reply: LadderView,
    refusals: [ladderAbove, rungExists],
  }),
  changeRung: route({
    method: 'PUT',
    path: '/case-escalation/rungs/:rungId',
    access: keep,
    summary: { zh: '修改升级步骤', en: 'Change a rung of escalation' },
    params: Shape({ rungId: Id }),
    body: Shape({ version: Version, active: Type.Boolean(), ...rung }),
    reply: LadderView,
    refusals: [ladderAbove, rungExists],
  }),
  changeLevel: route({
    method: 'PUT',
    path: '/case-escalation/levels/:levelId',
    access: keep,
    summary: { zh: '修改升级层级', en: 'Change a level of escalation' },
    params: Shape({ levelId: Id }),
    body: Shape({ version: Version, zh: Line, en: Line, roles: Roles }),
    reply: LadderView,
    refusals: [ladderAbove],
  }),
  changeQuietHours: route({
    method: 'PUT',
    path: '/case-escalation/quiet-hours',
    access: keep,
    summary: { zh: '修改升级免打扰时段', en: 'Change the quiet hours of escalation' },
    body: Shape({ version: Version, from: Minute, until: Minute }),
    reply: LadderView,
    refusals: [ladderAbove],
  }),
}
