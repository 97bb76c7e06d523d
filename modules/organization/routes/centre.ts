import {
  Id,
  Instant,
  Line,
  Nothing,
  Nullable,
  OneOf,
  route,
  Shape,
  Type,
  Words,
} from '#platform/contract/index.ts'
import { sides } from '../centre.ts'
import { refusals } from '../errors.ts'

const node = { params: Shape({ nodeId: Id }) }
const edit = { access: { permission: 'organization.edit' } }

const Seat = Shape({
  id: Id,
  nodeId: Id,
  nodeName: Line,
  departmentId: Nullable(Id),
  departmentName: Nullable(Line),
  /** Null where it was left to the node above. */
  side: Nullable(OneOf(sides)),
  reason: Type.String(),
  setAt: Instant,
  setByName: Type.String(),
})

/** Where the customer service centre of a node sits (S1-21). */
export const centreRoutes = {
  getCentre: route({
    method: 'GET',
    path: '/organization/nodes/:nodeId/centre',
    access: { permission: 'organization.read' },
    ...node,
    summary: { zh: '客户服务中心归谁', en: 'Where the customer service centre sits' },
    reply: Shape({
      standing: Nullable(Seat),
      history: Type.Array(Seat),
      choices: Type.Array(Shape({ id: Id, name: Line, nodeName: Line })),
    }),
  }),
  seatCentre: route({
    method: 'PUT',
    path: '/organization/nodes/:nodeId/centre',
    ...edit,
    ...node,
    summary: { zh: '设置客户服务中心归谁', en: 'Say where the customer service centre sits' },
    body: Shape({ departmentId: Id, side: OneOf(sides), reason: Words }),
    reply: Nothing,
    refusals: [refusals.notACentre, refusals.departmentElsewhere],
  }),
  leaveCentre: route({
    method: 'POST',
    path: '/organization/nodes/:nodeId/centre/withdrawal',
    ...edit,
    ...node,
    summary: { zh: '客户服务中心随上级设置', en: 'Leave it to the node above where the centre sits' },
    body: Shape({ reason: Words }),
    reply: Nothing,
    status: 200,
    refusals: [refusals.noOwnCentre],
  }),
}
