import { staffActor } from '#modules/identity/index.ts'
import { seatCentre } from '#modules/organization/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import { seats } from '../content/centres.ts'
import { personas } from '../content/staff.ts'
import { build, type Stage } from '../world.ts'

/** Says of two cities in which company their customer service centre sits, since when and why. */
export const centres: Stage = {
  name: 'centres',
  run: async (world) => {
    const [administrator] = personas
    const now = world.clock.now()
    const actor = await build(world, async (work) => {
      const [staff] = await work.sql<{ id: string }>(
        'SELECT id FROM organization.staff WHERE name = $1 ORDER BY staff_number LIMIT 1',
        [administrator!.name],
      )
      return staffActor(work, staff!.id)
    })
    for (const { city, daysAgo, side, reason } of actor ? seats : []) {
      world.clock.set(new Date(`${addDays(world.today, -daysAgo)}T10:00:00+08:00`))
      await world.database.withWork(
        { actor: actor!, permission: 'organization.edit', action: 'demo' },
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
    }
    world.clock.set(now)
  },
}
