import { homesById, projectToday } from '#modules/estate/index.ts'
import { responsibleFor } from '#modules/organization/index.ts'
import { refusals as common } from '#platform/errors/index.ts'
import type { ResidentActor, Work } from '#platform/work/index.ts'
import { cancelRight, mayAnswer, noticeStanding, statements } from '../change-notice.ts'
import { shownAttachments } from '../stores/attachments.ts'
import { changeStore } from '../stores/changes.ts'
import { noticeColumns, type NoticeRow, noticeStore } from '../stores/notices.ts'
import { delayById } from './get-delay.ts'

interface Row extends NoticeRow {
  title: string | null
  number: string | null
  oldOn: string | null
  newOn: string | null
}

const mine = `SELECT ${noticeColumns}, c.title, c.number, d.old_on AS "oldOn", d.new_on AS "newOn" FROM construction.notice n
  LEFT JOIN construction.change c ON c.id = n.about_id LEFT JOIN construction.delay d ON d.id = n.about_id
  WHERE n.home_id = ANY ($1) AND n.sent_on IS NOT NULL`

/** Every notice in writing to me, those that wait for my answer first. */
export async function listMyNotices(work: Work) {
  const me = work.actor as ResidentActor
  const rows = await work.sql<Row>(
    `${mine} ORDER BY (n.kind = 'change' AND n.answer IS NULL AND n.ended_on IS NULL) DESC, n.sent_on DESC, n.id DESC`,
    [me.homes],
  )
  const homes = await homesById(work, me.homes)
  return { items: rows.map((row) => presentMine(row, homes.get(row.homeId)?.label ?? '')) }
}

/** One notice as its buyer reads it: the change or the delay, the term, what was said. */
export async function getMyNotice(work: Work, noticeId: string) {
  const me = work.actor as ResidentActor
  const [row] = await work.sql<Row>(`${mine} AND n.id = $2`, [me.homes, noticeId])
  if (!row) throw common.notFound()
  const [homes, entries, drawings, contact, { today }] = await Promise.all([
    homesById(work, [row.homeId]),
    noticeStore(work).entries(noticeId),
    shownAttachments(work, row.aboutId),
    responsibleFor(work, row.projectId, 'customerRelations'),
    projectToday(work, row.projectId),
  ])
  const change = row.kind === 'change' ? await changeStore(work).byId(row.aboutId) : null
  const delay = row.kind === 'delay' ? await delayById(work, row.aboutId) : null
  return {
    ...presentMine(row, homes.get(row.homeId)?.label ?? ''),
    body: change?.body ?? delay?.reason ?? '',
    changeKind: change?.kind ?? null,
    establishedOn: change?.establishedOn ?? null,
    knownOn: delay?.knownOn ?? null,
    drawings,
    cancelRight: row.kind === 'change' ? cancelRight(row, today) : ('none' as const),
    choices: choicesOf(row, today),
    contact,
    entries: entries.map(({ id, kind, at, byKind, byName, answer, words, way, onDay }) => ({
      id,
      kind,
      at,
      byMe: byKind === 'resident',
      name: byName,
      answer,
      words,
      way,
      onDay,
    })),
  }
}

function choicesOf(row: NoticeRow, today: string) {
  const answers = row.kind === 'change' ? mayAnswer(row, today) : []
  return answers.map((answer) => ({ answer, ...statements[answer] }))
}

function presentMine(row: Row, home: string) {
  const { id, kind, title, number, oldOn, newOn, sentOn, isLate, servedOn, answerBy, answer, answeredOn } =
    row
  return {
    id,
    kind,
    home,
    title,
    number,
    oldOn,
    newOn,
    sentOn: sentOn!,
    isLate,
    servedOn,
    answerBy,
    answer,
    answeredOn,
    standing: noticeStanding(row),
  }
}
