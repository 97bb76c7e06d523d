import { refusals as common } from '#platform/errors/index.ts'
import { parsePhone } from '#platform/text/index.ts'
import type { Work } from '#platform/work/index.ts'
import { appoint } from './appoint.ts'
import { changeStaff } from './change-staff.ts'
import { createPost } from './create-post.ts'
import { createStaff } from './create-staff.ts'

/** A member of staff with one post, as a personnel list has it. */
export interface StaffLine {
  staffNumber: string
  name: string
  phone: string | null
  email: string | null
  nodeId: string
  departmentId: string | null
  role: string
  title: string
}

interface Known {
  id: string
  version: number
  name: string
  phone_index: string | null
  email: string | null
}

/** Enters or corrects the member of staff with this number and gives the post; the same line again changes nothing. */
export async function upsertStaff(work: Work, line: StaffLine): Promise<'created' | 'updated' | 'unchanged'> {
  refuseUnreadablePhone(line)
  const [known] = await work.sql<Known>(
    'SELECT id, version, name, phone_index, email FROM organization.staff WHERE staff_number = $1',
    [line.staffNumber],
  )
  const { name, phone, email, staffNumber } = line
  if (!known) {
    const { id } = await createStaff(work, { staffNumber, name, phone, email })
    await giveGivenPost(work, id, line)
    return 'created'
  }
  const changed = differs(work, known, line)
  if (changed)
    await changeStaff(work, known.id, {
      version: known.version,
      name,
      ...(phone && { phone }),
      ...(email && { email }),
    })
  return (await giveGivenPost(work, known.id, line)) || changed ? 'updated' : 'unchanged'
}

function refuseUnreadablePhone({ phone }: StaffLine): void {
  const read = phone === null ? null : parsePhone(phone)
  if (read && !read.ok)
    throw common.invalidInput({ count: 1 }, { fields: [{ path: 'body.phone', zh: read.zh, en: read.en }] })
}

/** An empty cell changes nothing. */
function differs(work: Work, known: Known, { name, phone, email }: StaffLine): boolean {
  const read = phone === null ? null : parsePhone(phone)
  const phoneDiffers =
    read?.ok === true && work.services.keyring.blindIndex('phone', read.value.canonical) !== known.phone_index
  return known.name !== name || phoneDiffers || (email !== null && email !== known.email)
}

/** True when the post was not held before. */
async function giveGivenPost(
  work: Work,
  staffId: string,
  { nodeId, departmentId, role, title }: StaffLine,
): Promise<boolean> {
  const [post] = await work.sql<{ id: string; held: boolean }>(
    `SELECT p.id, EXISTS (SELECT 1 FROM organization.appointment a WHERE a.post_id = p.id AND a.staff_id = $5 AND a.until_on IS NULL) AS held
       FROM organization.post p
      WHERE p.node_id = $1 AND p.department_id IS NOT DISTINCT FROM $2 AND p.role = $3 AND p.title = $4 ORDER BY held DESC LIMIT 1`,
    [nodeId, departmentId, role, title, staffId],
  )
  if (post?.held) return false
  const postId = post?.id ?? (await createPost(work, { nodeId, departmentId, role, title })).id
  await appoint(work, { postId, staffId })
  return true
}
