import {
  Id,
  Instant,
  Nothing,
  Nullable,
  OneOf,
  route,
  Shape,
  Type,
  Version,
} from '#platform/contract/index.ts'
import { historyRoute } from '#platform/history/index.ts'
import { kinds } from '../case.ts'
import { languages, presences } from '../rotation.ts'

const keep = { permission: 'cases.assign' }

const skills = {
  takesPart: Type.Boolean(),
  kinds: Type.Array(OneOf(kinds)),
  categoryIds: Type.Array(Id, { maxItems: 200 }),
  languages: Type.Array(OneOf(languages)),
}

const RotationView = Shape({
  id: Id,
  departmentId: Id,
  departmentName: Type.String(),
  nodeName: Type.String(),
  active: Type.Boolean(),
  mostOpen: Type.Integer(),
  version: Version,
  members: Type.Array(
    Shape({
      staffId: Id,
      name: Type.String(),
      /** 0 while nothing is set for the person. */
      version: Type.Integer({ minimum: 0 }),
      ...skills,
      presence: OneOf(presences),
      open: Type.Integer(),
    }),
  ),
})
const Rotations = Shape({ items: Type.Array(RotationView) })

export const rotationRoutes = {
  listRotations: route({
    method: 'GET',
    path: '/case-rotations',
    access: keep,
    summary: { zh: '轮值分派设置', en: 'How new cases go round' },
    reply: Rotations,
  }),
  keepRotation: route({
    method: 'PUT',
    path: '/case-rotations/:departmentId',
    access: keep,
    summary: { zh: '设定部门的轮值分派', en: 'Set how new cases go round in a department' },
    params: Shape({ departmentId: Id }),
    body: Shape({
      version: Type.Integer({ minimum: 0 }),
      active: Type.Boolean(),
      mostOpen: Type.Integer({ minimum: 1, maximum: 500 }),
    }),
    reply: Nothing,
  }),
  keepRotationMember: route({
    method: 'PUT',
    path: '/case-rotations/:departmentId/members/:staffId',
    access: keep,
    summary: { zh: '设定谁参加轮值、能办哪些', en: 'Set who takes part, and what a person takes' },
    params: Shape({ departmentId: Id, staffId: Id }),
    body: Shape({ version: Type.Integer({ minimum: 0 }), ...skills }),
    reply: Nothing,
  }),
  rotationHistory: historyRoute({
    path: '/case-rotations/history',
    access: keep,
    summary: { zh: '轮值设置的修改记录', en: 'The history of how new cases go round' },
  }),
  getPresence: route({
    method: 'GET',
    path: '/case-presence',
    access: { permission: 'cases.handle' },
    summary: { zh: '我的在岗状态', en: 'Whether I am there for new cases' },
    reply: Shape({ state: OneOf(presences), saidAt: Nullable(Instant) }),
  }),
  sayPresence: route({
    method: 'PUT',
    path: '/case-presence',
    access: { permission: 'cases.handle' },
    summary: { zh: '设置在岗状态', en: 'Say whether I am there for new cases' },
    body: Shape({ state: OneOf(presences) }),
    reply: Nothing,
  }),
}
