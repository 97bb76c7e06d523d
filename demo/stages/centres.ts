import { seatCentre } from '#modules/organization/index.ts'
import { seats } from '../content/centres.ts'
import { personas } from '../content/staff.ts'
import { actWith, momentOf, staffCalled } from '../site.ts'
import type { Stage } from '../world.ts'

/** Says of two cities in which company their customer service centre sits, since when and why. */
export const centres: Stage = {
  name: 'centres',
  run: async (world) => {
    const now = world.clock.now()
    const actor = await staffCalled(world, personas[0]!.name)
    if (!actor) return
    for (const { city, daysAgo, side, reason } of seats)
      await actWith(
        world,
        { actor, permission: 'organization.edit', at: momentOf(world, daysAgo) },
        async (work) => {
          const [found] = await work.sql<{ nodeId: string; departmentId: string }>(
            `SELECT n.id AS "nodeId", d.id AS "departmentId" FROM organization.node n
               JOIN organization.department d ON d.node_id = n.id AND d.kind = 'serviceCentre'
              WHERE n.kind = 'cityCompany' AND n.code = $1 LIMIT 1`,
            [city],
          )
          if (found) await seatCentre(work, found.nodeId, { departmentId: found.departmentId, side, reason })
        },
      )
    world.clock.set(now)
  },
}
