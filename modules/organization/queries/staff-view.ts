import type { Work } from '#platform/work/index.ts'
import { maskedPhone } from '../staff.ts'

export interface StaffRecord {
  id: string
  staffNumber: string
  name: string
  /** The name in pinyin, by which lists are sorted. */
  sortName: string
  phoneSealed: string | null
  email: string | null
  photoFileId: string | null
  state: 'active' | 'left'
  leftOn: string | null
  version: number
  posts: {
    appointmentId: string
    postId: string
    role: string
    title: string
    nodeId: string
    nodeName: string
    departmentId: string | null
    departmentName: string | null
    fromOn: string
    untilOn: string | null
    current: boolean
  }[]
}

/** What is read of a member of staff; `$1` is the instant, `current` limits the posts to those held at it. */
export function staffColumns(which: 'current' | 'every'): string {
  const isCurrent = 'organization.is_current(a.from_on, a.until_on, $1, n.timezone)'
  return `s.id, s.staff_number AS "staffNumber", s.name, s.sort_name AS "sortName", s.phone_sealed AS "phoneSealed", s.email, s.photo_file_id AS "photoFileId",
    s.state, s.left_on AS "leftOn", s.version, coalesce((
      SELECT jsonb_agg(jsonb_build_object(
               'appointmentId', a.id, 'postId', p.id, 'role', p.role, 'title', p.title, 'nodeId', n.id, 'nodeName', n.name,
               'departmentId', d.id, 'departmentName', d.name, 'fromOn', a.from_on, 'untilOn', a.until_on, 'current', ${isCurrent})
             ORDER BY a.until_on DESC NULLS FIRST, organization.rank_of(n.kind), a.from_on, a.id)
        FROM organization.appointment a JOIN organization.post p ON p.id = a.post_id JOIN organization.node n ON n.id = a.node_id
        LEFT JOIN organization.department d ON d.id = p.department_id
       WHERE a.staff_id = s.id ${which === 'current' ? `AND ${isCurrent}` : ''}), '[]') AS posts`
}

/** A member of staff as colleagues see him: the phone masked. */
export function presentStaff(work: Work, record: StaffRecord) {
  const { id, staffNumber, name, phoneSealed, email, photoFileId, state, leftOn, version, posts } = record
  const phone = maskedPhone(work.services.keyring, phoneSealed)
  return { id, staffNumber, name, maskedPhone: phone, email, photoFileId, state, leftOn, version, posts }
}
