import {
  Id,
  Instant,
  IsoDate,
  Nullable,
  OneOf,
  Page,
  Paging,
  route,
  Shape,
  Sorting,
  Type,
} from '#platform/contract/index.ts'
import { FileCard } from '#platform/files/file-card.ts'
import { acknowledged } from '../acknowledged.ts'
import { refusals } from '../errors.ts'
import { acknowledgementWays } from '../events.ts'
import { factorKinds, factorSides } from '../factor-words.ts'
import { acknowledgementOrders, factorOrders } from '../orders.ts'
import { postingKinds } from '../posting-kinds.ts'
import { Content, factor, open, optional, read, tell } from './common.ts'

const Said = Shape({ onDay: IsoDate })
const inPublic = {
  side: factor.side,
  kind: factor.kind,
  place: factor.place,
  effect: factor.effect,
  direction: factor.direction,
  distanceMetres: factor.distanceMetres,
  buildings: factor.buildings,
  statement: factor.statement,
  document: factor.document,
  x: factor.x,
  y: factor.y,
}
const about = OneOf(acknowledged)

export const customerRoutes = {
  listFactors: route({
    method: 'GET',
    path: '/adverse-factors',
    access: read,
    summary: { zh: '查询公示中的不利因素', en: 'List the adverse factors that are posted' },
    query: Shape({
      ...Paging,
      sort: Sorting(factorOrders),
      projectId: optional(Id),
      side: optional(OneOf(factorSides)),
      kind: optional(OneOf(factorKinds)),
      inAnnex: optional(Type.Boolean()),
      q: optional(Type.String({ maxLength: 60 })),
    }),
    reply: Page(
      Shape({
        ...factor,
        id: Id,
        noticeId: Id,
        projectId: Id,
        projectName: Type.String(),
        position: Type.Integer(),
        inAnnex: Type.Boolean(),
      }),
    ),
  }),
  listAcknowledgements: route({
    method: 'GET',
    path: '/acknowledgements',
    access: read,
    summary: { zh: '查询客户确认', en: 'List what customers acknowledged' },
    query: Shape({
      ...Paging,
      sort: Sorting(acknowledgementOrders),
      projectId: optional(Id),
      personId: optional(Id),
      about: optional(about),
      aboutId: optional(Id),
      way: optional(OneOf(acknowledgementWays)),
    }),
    reply: Page(
      Shape({
        id: Id,
        projectId: Id,
        projectName: Type.String(),
        personId: Id,
        name: Type.String(),
        maskedPhone: Nullable(Type.String()),
        about,
        aboutId: Id,
        number: Type.Integer(),
        way: OneOf(acknowledgementWays),
        onDay: IsoDate,
        at: Instant,
        adviser: Nullable(Type.String()),
        files: Type.Array(FileCard),
      }),
    ),
  }),
  signForNotice: route({
    method: 'POST',
    path: '/adverse-notices/:noticeId/signatures',
    access: tell,
    summary: { zh: '客户在屏幕上签名确认不利因素', en: 'A customer signs for the notice on the screen' },
    params: Shape({ noticeId: Id }),
    body: Shape({ personId: Id, fileId: Id }),
    reply: Said,
    status: 201,
    refusals: [refusals.notPosted, refusals.unknownCustomer],
  }),
  acknowledgeNotice: route({
    method: 'POST',
    path: '/adverse-notices/:noticeId/acknowledgement',
    access: { signedIn: 'Whoever looks for a home may say that she read the notice, before she holds any.' },
    summary: { zh: '本人确认已阅读不利因素公示', en: 'Acknowledge the notice in one’s own name' },
    params: Shape({ noticeId: Id }),
    reply: Said,
    refusals: [refusals.notPosted],
  }),
  publicBoards: route({
    method: 'GET',
    path: '/public-boards',
    access: open,
    summary: { zh: '有公示栏的项目', en: 'The projects with a public page' },
    reply: Shape({
      items: Type.Array(Shape({ projectId: Id, name: Type.String(), city: Type.String() })),
    }),
  }),
  publicBoard: route({
    method: 'GET',
    path: '/public-boards/:projectId',
    access: open,
    summary: { zh: '项目公示栏：不利因素与全部公示', en: 'The public page of a project' },
    params: Shape({ projectId: Id }),
    reply: Shape({
      projectId: Id,
      name: Type.String(),
      city: Type.String(),
      me: Nullable(Type.String()),
      notice: Nullable(
        Shape({
          id: Id,
          number: Type.Integer(),
          heading: Type.String(),
          body: Type.String(),
          closing: Type.String(),
          signedBy: Type.String(),
          signedOn: Nullable(IsoDate),
          postedOn: Nullable(IsoDate),
          plan: Nullable(
            Shape({ id: Id, width: Nullable(Type.Integer()), height: Nullable(Type.Integer()) }),
          ),
          factors: Type.Array(
            Shape({ ...inPublic, id: Id, position: Type.Integer(), inAnnex: Type.Boolean() }),
          ),
          acknowledgedOn: Nullable(IsoDate),
        }),
      ),
      postings: Type.Array(
        Shape({
          id: Id,
          kind: OneOf(postingKinds),
          place: Type.String(),
          postedOn: IsoDate,
          number: Type.Integer(),
          content: Content,
          /** By the customer who looks, of the text that hangs. */
          acknowledgedOn: Nullable(IsoDate),
          photoFileIds: Type.Array(Id),
        }),
      ),
    }),
  }),
}
