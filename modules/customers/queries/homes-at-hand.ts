import { type HomeCard, homeLabel } from '#modules/estate/index.ts'
import type { Work } from '#platform/work/index.ts'
import { isCurrent } from '../holding.ts'
import { asHeld, type HoldingOfToday, type HomeHeld } from './holders.ts'

type OwnHomeRow = HoldingOfToday & Omit<HomeCard, 'id' | 'label'>

/** The homes that the resident who asks holds now, in one look. */
export async function ownHomes(work: Work): Promise<HomeHeld[]> {
  const rows = await work.sql<OwnHomeRow>(
    `SELECT holding_id AS "holdingId", household_id AS "householdId", home_id AS "homeId", kind, from_on AS "fromOn", until_on AS "untilOn",
            lease_until AS "leaseUntil", moved_in_on AS "movedInOn", delivered_on AS "deliveredOn", day, project_id AS "projectId",
            project_name AS "projectName", phase_id AS "phaseId", building_id AS "buildingId", home_code AS "homeCode",
            building_name AS "buildingName", unit_number AS "unitNumber", floor, number, state FROM customers.own_homes($1)`,
    [work.now],
  )
  return rows.filter((row) => isCurrent(row, row.day)).map(readOwnHome)
}

function readOwnHome(row: OwnHomeRow): HomeHeld {
  const { projectId, projectName, phaseId, buildingId, homeCode, ...rest } = row
  const { buildingName, unitNumber, floor, number, state, ...held } = rest
  const label = homeLabel(projectName, buildingName, unitNumber, number)
  const place = { projectId, projectName, phaseId, buildingId, homeCode, buildingName }
  return asHeld(held, { id: held.homeId, ...place, unitNumber, floor, number, state, label })
}

/** Who speaks, and of which home. */
export interface Caller {
  /** Of the surviving file; null when nobody in reach has this id. */
  person: { id: string; name: string } | null
  /** Null when the asker does not see it. */
  home: { projectId: string; label: string } | null
  /** With which household she holds the home now; null when in no way. */
  householdId: string | null
}

interface CallerRow {
  personId: string | null
  name: string
  projectId: string | null
  projectName: string
  buildingName: string
  unitNumber: string
  number: string
  householdId: string | null
}

/** Who speaks and of which home, as far as the asker sees them, in one look. */
export async function callerWith(
  work: Work,
  personId: string | null,
  homeId: string | null,
): Promise<Caller> {
  const [row] = await work.sql<CallerRow>(
    `SELECT person_id AS "personId", name, project_id AS "projectId", project_name AS "projectName", building_name AS "buildingName",
            unit_number AS "unitNumber", number, household_id AS "householdId" FROM customers.caller($1, $2, $3)`,
    [personId, homeId, work.now],
  )
  const { personId: id, name, projectId, householdId, ...at } = row!
  return {
    person: id === null ? null : { id, name },
    home:
      projectId === null
        ? null
        : { projectId, label: homeLabel(at.projectName, at.buildingName, at.unitNumber, at.number) },
    householdId,
  }
}
