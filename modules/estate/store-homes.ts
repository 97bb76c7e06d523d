import { actorName, type Work } from '#platform/work/index.ts'
import type { HomeState } from './home.ts'

export interface KnownBuilding {
  id: string
  name: string
  unitCount: number
  floors: number
}

/** What a project has to put homes into; added places are entered at once. */
export interface Places {
  phases: Map<number, string>
  building: (phase: number, number: string) => KnownBuilding | undefined
  buildings: Map<string, KnownBuilding>
  layouts: Map<string, string>
}

export interface ExistingHome {
  id: string
  floor: number
  layoutId: string | null
  grossArea: number | null
  netArea: number | null
}

export interface HomeToWrite {
  phaseId: string
  buildingId: string
  unit: string
  floor: number
  number: string
  homeCode: string
  layoutId: string | null
  grossArea: number | null
  netArea: number | null
  /** Of a new home; null is planned. */
  state: HomeState | null
}

interface HomePlace {
  phase: number
  building: string
  unit: string
  floor: number
}

const keyOf = (phase: number, number: string) => `${phase}/${number}`

/** Set-based reading and writing of a project's homes: a handful of statements for a thousand lines. */
export function homesStore(work: Work, projectId: string) {
  const changedBy = actorName(work)
  return {
    /** Two imports into one project follow one another, so that neither makes a place that the other just made. */
    holdImports: () =>
      work.sql(`SELECT pg_advisory_xact_lock(hashtextextended('estate.homes ' || $1, 0))`, [projectId]),

    places: async (): Promise<Places> => {
      const [phases, buildings, layouts] = await Promise.all([
        work.sql<{ id: string; number: number }>(
          'SELECT id, number FROM estate.phase WHERE project_id = $1',
          [projectId],
        ),
        work.sql<KnownBuilding & { number: string; phase: number }>(
          `SELECT b.id, b.name, b.number, b.unit_count AS "unitCount", b.floors, p.number AS phase
             FROM estate.building b JOIN estate.phase p ON p.id = b.phase_id WHERE b.project_id = $1`,
          [projectId],
        ),
        work.sql<{ id: string; name: string }>('SELECT id, name FROM estate.layout WHERE project_id = $1', [
          projectId,
        ]),
      ])
      const known = new Map(
        buildings.map(({ phase, number, ...building }) => [keyOf(phase, number), building]),
      )
      return {
        phases: new Map(phases.map(({ number, id }) => [number, id])),
        buildings: known,
        building: (phase, number) => known.get(keyOf(phase, number)),
        layouts: new Map(layouts.map(({ name, id }) => [name, id])),
      }
    },

    /** One look for each code: a table that grows while it is read would be read whole for each piece. */
    existing: async (homeCodes: readonly string[]): Promise<Map<string, ExistingHome>> => {
      const rows = await work.sql<ExistingHome & { homeCode: string }>(
        `SELECT id, home_code AS "homeCode", floor, layout_id AS "layoutId",
                gross_area::float8 AS "grossArea", net_area::float8 AS "netArea"
           FROM unnest($2::text[]) AS c(code), LATERAL (SELECT * FROM estate.home WHERE home_code = c.code OFFSET 0) h
          WHERE h.project_id = $1`,
        [projectId, homeCodes],
      )
      return new Map(rows.map(({ homeCode, ...home }) => [homeCode, home]))
    },

    addPhases: async (numbers: readonly number[], places: Places): Promise<void> => {
      if (numbers.length === 0) return
      const ids = numbers.map(() => work.newId())
      await work.sql(
        `INSERT INTO estate.phase (id, project_id, name, number, changed_by)
         SELECT r.id, $1, r.number || '期', r.number, $2 FROM unnest($3::uuid[], $4::int[]) AS r(id, number)`,
        [projectId, changedBy, ids, numbers],
      )
      for (const [index, number] of numbers.entries()) places.phases.set(number, ids[index]!)
    },

    /** Makes missing buildings and units, and raises the floors and units of known buildings to what the homes need. */
    addBuildings: async (homes: readonly HomePlace[], places: Places): Promise<void> => {
      const needed = new Map<string, { phase: number; number: string; units: Set<string>; floors: number }>()
      for (const { phase, building, unit, floor } of homes) {
        const need = needed.get(keyOf(phase, building)) ?? {
          phase,
          number: building,
          units: new Set(),
          floors: 1,
        }
        need.units.add(unit)
        need.floors = Math.max(need.floors, floor)
        needed.set(keyOf(phase, building), need)
      }
      const rows = [...needed.entries()].map(([key, { phase, number, units, floors }]) => {
        const known = places.buildings.get(key)
        return {
          key,
          id: known?.id ?? work.newId(),
          isNew: !known,
          phase_id: places.phases.get(phase)!,
          number,
          units: [...units],
          floors,
        }
      })
      const fresh = rows.filter(({ isNew }) => isNew)
      if (fresh.length > 0)
        await work.sql(
          `INSERT INTO estate.building (id, project_id, phase_id, name, number, unit_count, floors, changed_by)
         SELECT r.id, $1, r.phase_id, r.number || '栋', r.number, 0, r.floors, $2
           FROM jsonb_to_recordset($3) AS r(id uuid, phase_id uuid, number text, floors int)`,
          [projectId, changedBy, JSON.stringify(fresh)],
        )
      const units = rows.flatMap(({ id, units }) =>
        units.map((number) => ({ id: work.newId(), building_id: id, number })),
      )
      await work.sql(
        `INSERT INTO estate.building_unit (id, project_id, building_id, number, name)
         SELECT r.id, $1, r.building_id, r.number, r.number || '单元'
           FROM jsonb_to_recordset($2) AS r(id uuid, building_id uuid, number text)
         ON CONFLICT DO NOTHING`,
        [projectId, JSON.stringify(units)],
      )
      const raised = await work.sql<KnownBuilding>(
        `UPDATE estate.building b SET floors = greatest(b.floors, r.floors), unit_count = u.units, version = version + 1, changed_by = $2
           FROM jsonb_to_recordset($3) AS r(id uuid, floors int),
                LATERAL (SELECT count(*)::int AS units FROM estate.building_unit WHERE building_id = r.id AND project_id = $1) u
          WHERE b.id = r.id AND b.project_id = $1 AND (b.floors < r.floors OR b.unit_count < u.units)
         RETURNING b.id, b.name, b.unit_count AS "unitCount", b.floors`,
        [projectId, changedBy, JSON.stringify(rows)],
      )
      const byId = new Map(raised.map((building) => [building.id, building]))
      for (const { key, id } of rows) if (byId.has(id)) places.buildings.set(key, byId.get(id)!)
    },

    addLayouts: async (layouts: readonly { name: string }[], places: Places): Promise<void> => {
      if (layouts.length === 0) return
      const rows = layouts.map((layout) => ({ id: work.newId(), ...layout }))
      await work.sql(
        `INSERT INTO estate.layout (id, project_id, name, bedrooms, living_rooms, bathrooms, changed_by)
         SELECT r.id, $1, r.name, r.bedrooms, r."livingRooms", r.bathrooms, $2
           FROM jsonb_to_recordset($3) AS r(id uuid, name text, bedrooms int, "livingRooms" int, bathrooms int)`,
        [projectId, changedBy, JSON.stringify(rows)],
      )
      for (const { name, id } of rows) places.layouts.set(name, id)
    },

    /** Writes new and changed homes; gives the id of each by its code. */
    write: async (
      homes: readonly HomeToWrite[],
      existing: ReadonlyMap<string, ExistingHome>,
    ): Promise<Map<string, string>> => {
      const ids = homes.map(({ homeCode }) => existing.get(homeCode)?.id ?? work.newId())
      const column = <Key extends keyof HomeToWrite>(key: Key) => homes.map((home) => home[key])
      const rows = await work.sql<{ id: string; homeCode: string }>(
        `INSERT INTO estate.home AS h
           (id, project_id, phase_id, building_id, unit_number, floor, number, home_code, layout_id, gross_area, net_area, state, changed_by)
         SELECT r.id, $1, r.phase_id, r.building_id, r.unit, r.floor, r.number, r.code, r.layout_id, r.gross, r.net, coalesce(r.state, 'planned'), $2
           FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::int[], $8::text[], $9::text[], $10::uuid[],
                       $11::numeric[], $12::numeric[], $13::text[])
             AS r(id, phase_id, building_id, unit, floor, number, code, layout_id, gross, net, state)
         ON CONFLICT (home_code) DO UPDATE SET
           floor = excluded.floor, layout_id = coalesce(excluded.layout_id, h.layout_id),
           gross_area = coalesce(excluded.gross_area, h.gross_area), net_area = coalesce(excluded.net_area, h.net_area),
           version = h.version + 1, changed_by = excluded.changed_by
         RETURNING id, home_code AS "homeCode"`,
        [
          projectId,
          changedBy,
          ids,
          column('phaseId'),
          column('buildingId'),
          column('unit'),
          column('floor'),
          column('number'),
          column('homeCode'),
          column('layoutId'),
          column('grossArea'),
          column('netArea'),
          column('state'),
        ],
      )
      return new Map(rows.map(({ homeCode, id }) => [homeCode, id]))
    },
  }
}
