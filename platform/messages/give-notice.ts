import type { Work } from '../work/index.ts'
import type { Recipient } from './address.ts'
import { noticeGiven } from './events.ts'

export interface NoticeInput {
  to: Recipient
  title: string
  body: string
  link?: string
}

/** Lays a notice into an inbox; the event lets an open screen of the reader know. */
export async function giveNotice(work: Work, { to, title, body, link }: NoticeInput): Promise<void> {
  if ('address' in to) throw new Error('A notice needs a person or a member of staff.')
  const [personId, staffId] = 'personId' in to ? [to.personId, null] : [null, to.staffId]
  await work.sql(
    'INSERT INTO platform.notice (id, person_id, staff_id, title, body, link, given_at) VALUES ($1,$2,$3,$4,$5,$6,$7)',
    [work.newId(), personId, staffId, title, body, link, work.now],
  )
  work.emit(
    noticeGiven,
    { title },
    { subject: 'personId' in to ? ['person', to.personId] : ['staff', to.staffId] },
  )
}
