import { usualZone } from '#platform/calendar/index.ts'
import type { Insertable, Selectable, Updateable } from 'kysely'
import { actorName, versionedRecords, type Work } from '#platform/work/index.ts'
import type {
  AppointmentRow,
  DepartmentRow,
  NodeRow,
  OrganizationTables,
  PostRow,
  StaffRow,
} from './tables.ts'

type VersionedTable =
  | 'organization.node'
  | 'organization.department'
  | 'organization.staff'
  | 'organization.post'
  | 'organization.appointment'

/** The tables of the organization, record by record, within the scope of the work. */
export function organizationStore(work: Work) {
  const db = work.tables<OrganizationTables>()
  const changed_by = actorName(work)
  const { one, change, remove } = versionedRecords<VersionedTable>(work, hidden)

  return {
    node: (id: string) => one<Selectable<NodeRow>>('organization.node', id),
    department: (id: string) => one<Selectable<DepartmentRow>>('organization.department', id),
    staff: (id: string) => one<Selectable<StaffRow>>('organization.staff', id),
    post: (id: string) => one<Selectable<PostRow>>('organization.post', id),
    appointment: (id: string) => one<Selectable<AppointmentRow>>('organization.appointment', id),

    addNode: (row: Insertable<NodeRow>) =>
      db
        .insertInto('organization.node')
        .values({ ...row, changed_by })
        .execute(),
    addDepartment: (row: Insertable<DepartmentRow>) =>
      db
        .insertInto('organization.department')
        .values({ ...row, changed_by })
        .execute(),
    addStaff: (row: Insertable<StaffRow>) =>
      db
        .insertInto('organization.staff')
        .values({ ...row, changed_by })
        .execute(),
    addPost: (row: Insertable<PostRow>) =>
      db
        .insertInto('organization.post')
        .values({ ...row, changed_by })
        .execute(),
    addAppointment: (row: Insertable<AppointmentRow>) =>
      db.insertInto('organization.appointment').values(row).execute(),

    changeNode: (id: string, version: number, changes: Updateable<NodeRow>) =>
      change<Selectable<NodeRow>>('organization.node', id, version, changes),
    changeDepartment: (id: string, version: number, changes: Updateable<DepartmentRow>) =>
      change<Selectable<DepartmentRow>>('organization.department', id, version, changes),
    changeStaff: (id: string, version: number, changes: Updateable<StaffRow>) =>
      change<Selectable<StaffRow>>('organization.staff', id, version, changes),
    changePost: (id: string, version: number, changes: Updateable<PostRow>) =>
      change<Selectable<PostRow>>('organization.post', id, version, changes),

    removeNode: (id: string) => remove('organization.node', id),
    removeDepartment: (id: string) => remove('organization.department', id),
    removePost: (id: string) => remove('organization.post', id),

    /** Appointments of a member of staff that the actor sees and that have not ended on the given day of their node. */
    standingAppointments: (staffId: string, at: Date) =>
      work.sql<StandingAppointment>(
        `SELECT a.id, a.post_id, a.node_id, a.from_on, a.until_on, p.role, p.title
           FROM organization.appointment a
           JOIN organization.post p ON p.id = a.post_id JOIN organization.node n ON n.id = a.node_id
          WHERE a.staff_id = $1 AND (a.until_on IS NULL OR a.until_on > ($2::timestamptz AT TIME ZONE n.timezone)::date)
          ORDER BY a.from_on, a.id`,
        [staffId, at],
      ),
    endAppointments: (ids: readonly string[], untilOn: string) =>
      work.sql(
        'UPDATE organization.appointment SET until_on = greatest($2::date, from_on) WHERE id = ANY ($1)',
        [ids, untilOn],
      ),
    /** The group's time zone, in which the days of staff are counted. */
    groupTimezone: async () => {
      const group = await db
        .selectFrom('organization.node')
        .select('timezone')
        .where('kind', '=', 'group')
        .executeTakeFirst()
      return group?.timezone ?? usualZone
    },
    /** Whether somebody holds posts beside the given appointments, seen by the actor or not. */
    holdsElsewhere: async (staffId: string, ids: readonly string[], at: Date) => {
      const [row] = await work.sql<{ holds: boolean }>(
        'SELECT organization.holds_elsewhere($1, $2, $3) AS holds',
        [staffId, ids, at],
      )
      return row?.holds === true
    },
    appointmentsTo: async (postId: string) => {
      const rows = await db
        .selectFrom('organization.appointment')
        .select('id')
        .where('post_id', '=', postId)
        .execute()
      return rows.map(({ id }) => id)
    },
    overlapping: (postId: string, staffId: string, fromOn: string) =>
      db
        .selectFrom('organization.appointment')
        .select('id')
        .where('post_id', '=', postId)
        .where('staff_id', '=', staffId)
        .where((eb) => eb.or([eb('until_on', 'is', null), eb('until_on', '>', fromOn)]))
        .executeTakeFirst(),
  }
}

/** An appointment that has not ended, with what the post is. */
export interface StandingAppointment {
  id: string
  post_id: string
  node_id: string
  from_on: string
  until_on: string | null
  role: string
  title: string
}

/** Sealed and search columns, which a stale form is not shown beside its own values. */
const hidden = ['phone_sealed', 'phone_index', 'search_text', 'search_grams', 'sort_name', 'created_by']
