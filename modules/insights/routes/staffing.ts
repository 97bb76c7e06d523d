import { Id, Nullable, Page, Paging, route, Shape, Type } from '#platform/contract/index.ts'

const Count = Type.Integer({ minimum: 0 })
const Ratio = Nullable(Type.Number({ minimum: 0 }))

export const staffingRoutes = {
  staffing: route({
    method: 'GET',
    path: '/staffing',
    access: { permission: 'insights.staffing' },
    summary: { zh: '服务人员配比', en: 'How many serve how many homes' },
    query: Shape({ ...Paging }),
    reply: Page(
      Shape({
        nodeId: Id,
        name: Type.String(),
        agents: Count,
        stewards: Count,
        staff: Count,
        homes: Count,
        cases: Count,
        agentsPerThousand: Ratio,
        stewardsPerThousand: Ratio,
        shareOfStaff: Ratio,
        casesEach: Ratio,
      }),
    ),
  }),
}
