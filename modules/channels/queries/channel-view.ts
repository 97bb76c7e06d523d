import { projectsById } from '#modules/estate/index.ts'
import { departmentsById, staffById } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { Work } from '#platform/work/index.ts'
import type { ChannelRow, MailboxRow } from '../tables.ts'

/** What is read of a channel beside its own row: how it goes. */
export interface Going {
  lately: number
  aside: number
  last_activity_at: Date | null
  looked_at: Date | null
  fault: string | null
  fault_at: Date | null
}

/** How a channel `c` goes: its letters of thirty days until $1, what waits, and its standing. */
export const going = `s.looked_at, s.fault, s.fault_at,
  (SELECT max(l.at) FROM channels.letter l WHERE l.channel_id = c.id) AS last_activity_at,
  (SELECT count(*)::integer FROM channels.letter l WHERE l.channel_id = c.id AND l.direction = 'in' AND l.at > $1::timestamptz - interval '30 days') AS lately,
  (SELECT count(*)::integer FROM channels.letter l WHERE l.channel_id = c.id AND l.outcome IN ('setAside', 'failed') AND l.nature <> 'own') AS aside`

/** One channel, whole, without its secrets. */
export async function channelView(work: Work, channelId: string) {
  const [row] = await work.sql<ChannelRow & Going>(
    `SELECT c.*, ${going} FROM channels.channel c LEFT JOIN channels.standing s ON s.channel_id = c.id WHERE c.id = $2`,
    [work.now, channelId],
  )
  if (!row) throw common.notFound()
  const [projects, staff, departments] = await Promise.all([
    projectsById(work, [row.project_id, ...row.project_ids]),
    row.owner_staff_id ? staffById(work, [row.owner_staff_id]) : null,
    row.department_id ? departmentsById(work, [row.department_id]) : null,
  ])
  return {
    ...presentLine(row, projects.get(row.project_id)?.name ?? null),
    projects: row.project_ids.flatMap((id) => {
      const project = projects.get(id)
      return project ? [{ id, name: project.name }] : []
    }),
    onSince: row.on_since,
    ownerStaffId: row.owner_staff_id,
    ownerName: staff?.get(row.owner_staff_id!)?.name ?? null,
    departmentId: row.department_id,
    departmentName: departments?.get(row.department_id!)?.name ?? null,
    mailbox: row.kind === 'mailbox' ? mailboxOf(row as MailboxRow) : null,
    form:
      row.kind === 'form'
        ? {
            key: row.form_key!,
            kinds: row.case_kinds!,
            origins: row.origins!,
            texts: row.texts!,
          }
        : null,
    client:
      row.kind === 'client'
        ? { shownAs: row.shown_as!, key: row.client_key!, webhookUrl: row.webhook_url }
        : null,
    version: row.version,
  }
}

function mailboxOf(row: MailboxRow) {
  return {
    address: row.address,
    imap: { host: row.imap_host, port: row.imap_port, security: row.imap_security },
    smtp: { host: row.smtp_host, port: row.smtp_port, security: row.smtp_security },
    userName: row.user_name,
    hasPassword: row.password_sealed !== null,
    folder: row.folder,
  }
}

/** A line of the list of channels. */
export function presentLine(row: ChannelRow & Going, projectName: string | null) {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    isOn: row.is_on,
    forChairman: row.for_chairman,
    projectId: row.project_id,
    projectName,
    where: row.address ?? (row.form_key ? `/form/${row.form_key}` : (row.shown_as ?? '')),
    lately: row.lately,
    aside: row.aside,
    lastActivityAt: row.last_activity_at,
    lookedAt: row.looked_at,
    fault: row.fault,
    faultAt: row.fault_at,
  }
}
