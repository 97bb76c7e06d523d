import { type Component, components } from '../component.ts'
import { type Season, type Term, type Terms, type TermUnit } from '../term.ts'
import { usualTerms } from '../usual-terms.ts'
import { refusals as common } from '#platform/errors/index.ts'
import { actorName, type Work } from '#platform/work/index.ts'

/** Terms that a company set for a component, for everything below a node or for one project. */
export interface TermRow extends Terms {
  id: string
  nodeId: string
  projectId: string | null
  depth: number
  component: Component
  fromOn: string
  version: number
  changedBy: string | null
}

export interface CalendarRow extends Season {
  id: string
  nodeId: string
  depth: number
  version: number
  changedBy: string | null
}

interface FlatRow extends Omit<TermRow, keyof Terms> {
  builderUnit: TermUnit | null
  builderCount: number | null
  floorUnit: TermUnit | null
  floorCount: number | null
  promisedUnit: TermUnit | null
  promisedCount: number | null
}

const termColumns = `t.id, t.node_id AS "nodeId", t.project_id AS "projectId", t.depth, t.component, t.from_on AS "fromOn",
  t.builder_unit AS "builderUnit", t.builder_count AS "builderCount", t.floor_unit AS "floorUnit", t.floor_count AS "floorCount",
  t.promised_unit AS "promisedUnit", t.promised_count AS "promisedCount", t.version, t.changed_by AS "changedBy"`
const calendarColumns = `c.id, c.node_id AS "nodeId", c.depth, c.from_day AS "from", c.until_day AS "until", c.version, c.changed_by AS "changedBy"`
/** What stands above a project counts for it, unless it is set for another project. */
const above = (alias: string) =>
  `${alias}.node_id IN (SELECT b.node_id FROM scope.project_branch b WHERE b.project_id = $1)`

/** Warranty terms and heating seasons, as companies set them. */
export function termStore(work: Work) {
  const termsWhere = async (condition: string, values: unknown[]) =>
    (await work.sql<FlatRow>(`SELECT ${termColumns} FROM warranty.term t WHERE ${condition}`, values)).map(
      unfold,
    )
  return {
    all: () => termsWhere('true ORDER BY t.depth, t.node_id, t.project_id, t.component, t.from_on DESC', []),

    ofProject: (projectId: string) =>
      termsWhere(
        `${above('t')} AND (t.project_id IS NULL OR t.project_id = $1) ORDER BY t.depth DESC, t.from_on DESC`,
        [projectId],
      ),

    byId: async (id: string): Promise<TermRow> => {
      const [row] = await termsWhere('t.id = $1 FOR UPDATE', [id])
      if (!row) throw common.notFound()
      return row
    },

    add: (row: Omit<TermRow, 'version' | 'changedBy'>) =>
      work.sql(
        `INSERT INTO warranty.term (id, node_id, project_id, depth, component, from_on, builder_unit, builder_count, floor_unit,
           floor_count, promised_unit, promised_count, changed_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        [
          row.id,
          row.nodeId,
          row.projectId,
          row.depth,
          row.component,
          row.fromOn,
          ...flat(row),
          actorName(work),
          work.now,
        ],
      ),

    change: (id: string, fromOn: string, terms: Terms) =>
      work.sql(
        `UPDATE warranty.term SET from_on = $2, builder_unit = $3, builder_count = $4, floor_unit = $5, floor_count = $6,
           promised_unit = $7, promised_count = $8, changed_by = $9, version = version + 1 WHERE id = $1 RETURNING id`,
        [id, fromOn, ...flat(terms), actorName(work)],
      ),

    calendars: () =>
      work.sql<CalendarRow>(
        `SELECT ${calendarColumns} FROM warranty.heating_calendar c ORDER BY c.depth, c.id`,
      ),

    calendarById: async (id: string): Promise<CalendarRow> => {
      const [row] = await work.sql<CalendarRow>(
        `SELECT ${calendarColumns} FROM warranty.heating_calendar c WHERE c.id = $1 FOR UPDATE`,
        [id],
      )
      if (!row) throw common.notFound()
      return row
    },

    addCalendar: (nodeId: string, depth: number, { from, until }: Season) =>
      work.sql(
        `INSERT INTO warranty.heating_calendar (id, node_id, depth, from_day, until_day, changed_by) VALUES ($1, $2, $3, $4, $5, $6)`,
        [work.newId(), nodeId, depth, from, until, actorName(work)],
      ),

    changeCalendar: (id: string, { from, until }: Season) =>
      work.sql(
        `UPDATE warranty.heating_calendar SET from_day = $2, until_day = $3, changed_by = $4, version = version + 1
          WHERE id = $1 RETURNING id`,
        [id, from, until, actorName(work)],
      ),

    /** The heating season of the project's city: of the nearest node that has one. */
    seasonOf: async (projectId: string): Promise<Season | null> => {
      const [row] = await work.sql<Season>(
        `SELECT c.from_day AS "from", c.until_day AS "until" FROM warranty.heating_calendar c WHERE ${above('c')}
          ORDER BY c.depth DESC LIMIT 1`,
        [projectId],
      )
      return row ?? null
    },
  }
}

/** The terms that hold for a home delivered on the day: of the nearest level, the latest that had begun; else the usual ones. */
export const termsOn = (rows: readonly TermRow[], deliveredOn: string | null): Record<Component, Terms> =>
  Object.fromEntries(
    components.map((component) => {
      const set = rows.find(
        (row) => row.component === component && (!deliveredOn || row.fromOn <= deliveredOn),
      )
      return [component, set ?? usualTerms[component]]
    }),
  ) as Record<Component, Terms>

const flat = ({ builder, floor, promised }: Terms) =>
  [builder, floor, promised].flatMap((term) => [term?.unit ?? null, term?.count ?? null])

function unfold({
  builderUnit,
  builderCount,
  floorUnit,
  floorCount,
  promisedUnit,
  promisedCount,
  ...row
}: FlatRow): TermRow {
  const term = (unit: TermUnit | null, count: number | null): Term | null =>
    unit === null ? null : { unit, count: count ?? 0 }
  return {
    ...row,
    builder: term(builderUnit, builderCount),
    floor: term(floorUnit, floorCount),
    promised: term(promisedUnit, promisedCount),
  }
}
