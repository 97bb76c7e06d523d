import { syncPermissions } from '#modules/identity/index.ts'
import { buildStaff } from '#modules/organization/testing/index.ts'
import { buildStaffActor } from '#platform/testing/index.ts'
import type { Database } from '#platform/work/index.ts'
import { permissions } from '../access.ts'
import { casesModule } from '../module.ts'
import type { Desk } from './build-desk.ts'

/** The chairman, his assistant, and the manager of the desk's own city, who may be entrusted with a letter. */
export async function buildOffice(database: Database, desk: Desk) {
  return database.asSystem('an office for tests', async (work) => {
    await syncPermissions(work, [casesModule])
    const { groupId, companyIds } = desk.group
    const held = Object.keys(permissions).filter((name) => name !== 'cases.report')
    const of = async (name: string, title: string, role: string, nodeId: string, mayKnow: boolean) => {
      const { staffId } = await buildStaff(work, { nodeId, role, name, title, departmentId: null })
      const may = held.filter((one) => mayKnow || one !== 'cases.readConfidential')
      return buildStaffActor(may, nodeId === groupId ? '*' : [nodeId], { id: staffId, name })
    }
    return {
      chairman: await of('骆怀瑾', '董事长', 'chairman', groupId, true),
      assistant: await of('俞知微', '董事长助理', 'chairmanAssistant', groupId, true),
      manager: await of('裴照', '城市公司总经理', 'cityManager', companyIds[0]!, false),
    }
  })
}
