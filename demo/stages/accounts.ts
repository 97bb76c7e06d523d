import { personas } from '../content/staff.ts'
import { build, type Stage } from '../world.ts'

/** One password for all sign-ins of the demo; the welcome page tells it. */
export const demoPassword = 'Welcome-home-2026'

/** A sign-in for each persona. */
export const accounts: Stage = {
  name: 'accounts',
  run: async (world) => {
    const passwordHash = await world.identity.hashPassword(demoPassword)
    for (const { name, username } of personas) {
      if (!username) continue
      await build(world, async (work) => {
        const [staff] = await work.sql<{ id: string }>(
          `SELECT s.id FROM organization.staff s WHERE s.name = $1 AND NOT EXISTS
             (SELECT 1 FROM identity.account a WHERE a.staff_id = s.id) ORDER BY s.staff_number LIMIT 1`,
          [name],
        )
        if (staff)
          await world.identity.openAccount(work, {
            staffId: staff.id,
            username,
            password: demoPassword,
            passwordHash,
            passwordMustChange: false,
          })
      })
    }
  },
}
