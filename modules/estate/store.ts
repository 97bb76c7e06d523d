import type { Insertable, Selectable, Updateable } from 'kysely'
import { actorName, versionedRecords, type Work } from '#platform/work/index.ts'
import type {
  BuildingRow,
  BuildingUnitRow,
  CommonFacilityRow,
  CommonPartRow,
  EstateTables,
  HomeRow,
  LayoutRow,
  ParkingSpaceRow,
  PhaseRow,
  PlanEditionRow,
  ProjectRow,
} from './tables.ts'

type VersionedTable =
  | 'estate.project'
  | 'estate.phase'
  | 'estate.building'
  | 'estate.layout'
  | 'estate.home'
  | 'estate.common_part'
  | 'estate.common_facility'

/** The tables of the estate, record by record, within the scope of the work. */
export function estateStore(work: Work) {
  const db = work.tables<EstateTables>()
  const changed_by = actorName(work)
  const { one, change, remove } = versionedRecords<VersionedTable>(work)

  return {
    project: (id: string) => one<Selectable<ProjectRow>>('estate.project', id),
    phase: (id: string, projectId: string) => one<Selectable<PhaseRow>>('estate.phase', id, projectId),
    building: (id: string, projectId: string) =>
      one<Selectable<BuildingRow>>('estate.building', id, projectId),
    layout: (id: string, projectId: string) => one<Selectable<LayoutRow>>('estate.layout', id, projectId),
    home: (id: string) => one<Selectable<HomeRow>>('estate.home', id),

    addProject: (row: Insertable<ProjectRow>) =>
      db
        .insertInto('estate.project')
        .values({ ...row, changed_by })
        .execute(),
    addPhase: (row: Insertable<PhaseRow>) =>
      db
        .insertInto('estate.phase')
        .values({ ...row, changed_by })
        .execute(),
    addBuilding: (row: Insertable<BuildingRow>) =>
      db
        .insertInto('estate.building')
        .values({ ...row, changed_by })
        .execute(),
    addLayout: (row: Insertable<LayoutRow>) =>
      db
        .insertInto('estate.layout')
        .values({ ...row, changed_by })
        .execute(),
    /** The next edition of a layout's plan; gives its number. */
    addEdition: async (row: Omit<PlanEditionRow, 'number'>) => {
      const [added] = await work.sql<{ number: number }>(
        `INSERT INTO estate.plan_edition (id, project_id, layout_id, number, plan, picture_file_id, drawn_at, drawn_by)
         SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7 FROM estate.plan_edition WHERE layout_id = $3
         RETURNING number`,
        [
          row.id,
          row.project_id,
          row.layout_id,
          JSON.stringify(row.plan),
          row.picture_file_id,
          row.drawn_at,
          row.drawn_by,
        ],
      )
      return added!.number
    },
    addHome: (row: Insertable<HomeRow>) =>
      db
        .insertInto('estate.home')
        .values({ ...row, changed_by })
        .execute(),
    addUnit: (row: Insertable<BuildingUnitRow>) =>
      db
        .insertInto('estate.building_unit')
        .values(row)
        .onConflict((clash) => clash.doNothing())
        .execute(),
    addCommonPart: (row: Insertable<CommonPartRow>) =>
      db
        .insertInto('estate.common_part')
        .values({ ...row, changed_by })
        .execute(),
    addCommonFacility: (row: Insertable<CommonFacilityRow>) =>
      db
        .insertInto('estate.common_facility')
        .values({ ...row, changed_by })
        .execute(),
    addParkingSpace: (row: Insertable<ParkingSpaceRow>) =>
      db.insertInto('estate.parking_space').values(row).execute(),

    changeProject: (id: string, version: number, changes: Updateable<ProjectRow>) =>
      change<Selectable<ProjectRow>>('estate.project', id, version, changes),
    changePhase: (id: string, version: number, changes: Updateable<PhaseRow>) =>
      change<Selectable<PhaseRow>>('estate.phase', id, version, changes),
    changeBuilding: (id: string, version: number, changes: Updateable<BuildingRow>) =>
      change<Selectable<BuildingRow>>('estate.building', id, version, changes),
    changeLayout: (id: string, version: number, changes: Updateable<LayoutRow>) =>
      change<Selectable<LayoutRow>>('estate.layout', id, version, changes),
    changeHome: (id: string, version: number, changes: Updateable<HomeRow>) =>
      change<Selectable<HomeRow>>('estate.home', id, version, changes),

    changeCommonPart: (id: string, version: number, changes: Updateable<CommonPartRow>) =>
      change<Selectable<CommonPartRow>>('estate.common_part', id, version, changes),
    changeCommonFacility: (id: string, version: number, changes: Updateable<CommonFacilityRow>) =>
      change<Selectable<CommonFacilityRow>>('estate.common_facility', id, version, changes),

    removePhase: (id: string, projectId: string) => remove('estate.phase', id, projectId),
    removeLayout: (id: string, projectId: string) => remove('estate.layout', id, projectId),
    removeHome: (id: string) => remove('estate.home', id),
    removeBuilding: async (id: string, projectId: string) => {
      await db
        .deleteFrom('estate.building_unit')
        .where('building_id', '=', id)
        .where('project_id', '=', projectId)
        .execute()
      return remove('estate.building', id, projectId)
    },

    /** The lowest number among the phases of a project: that of its first phase. */
    firstPhaseNumber: async (projectId: string) => {
      const phases = db.selectFrom('estate.phase').where('project_id', '=', projectId)
      return (await phases.select((eb) => eb.fn.min('number').as('first')).executeTakeFirstOrThrow()).first
    },
    hasHomes: async (projectId: string) =>
      (await db.selectFrom('estate.home').select('id').where('project_id', '=', projectId).limit(1).execute())
        .length > 0,
  }
}
