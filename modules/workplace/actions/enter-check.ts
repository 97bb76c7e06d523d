import { groupToday, peopleInReach, type PersonAtPost } from '#modules/organization/index.ts'
import { addDays } from '#platform/calendar/index.ts'
import { shareFilesInHouse } from '#platform/files/index.ts'
import { actorId, actorName, type Work } from '#platform/work/index.ts'
import { answerBy, measureDays, type Result } from '../conduct-check.ts'
import { refusals } from '../errors.ts'
import { conductChecked } from '../events.ts'
import { checkView } from '../queries/check-view.ts'
import { checkStore, type LineRow } from '../stores/checks.ts'
import { editionStore } from '../stores/editions.ts'
import { measureStore } from '../stores/measures.ts'

export interface NewConductCheck {
  staffId: string
  place?: string | null
  checkedOn?: string
  note?: string | null
  lines: { ruleKey: string; result: Result; note?: string | null; fileIds?: string[] }[]
  measureStaffId?: string
  measureDueOn?: string
}

/** Enters what was seen of a person or a place; what was not kept becomes a measure, and the person checked is told. */
export async function enterCheck(work: Work, given: NewConductCheck) {
  const { staffId, place = null, note = null, measureStaffId = staffId } = given
  const today = await groupToday(work)
  const { checkedOn = today } = given
  if (staffId === actorId(work)) throw refusals.ownCheck()
  if (checkedOn > today) throw refusals.dayAhead()
  const person = await oneOfMine(work, staffId)
  const { name: doer } = measureStaffId === staffId ? person : await oneOfMine(work, measureStaffId)
  const edition = await editionStore(work).inForce('conduct')
  const rules = new Map(edition.items.map((item) => [item.key, item]))
  const lines = given.lines.map(({ ruleKey, result, note: said = null, fileIds = [] }): LineRow => {
    const rule = rules.get(ruleKey)
    if (!rule) throw refusals.unknownRule({ rule: ruleKey })
    return { ruleKey, chapter: rule.chapter, zh: rule.zh, en: rule.en, result, note: said, fileIds }
  })
  await shareFilesInHouse(
    work,
    lines.flatMap(({ fileIds }) => fileIds),
    'body.lines',
  )
  const id = work.newId()
  const { nodeId, nodeName, departmentId, departmentName, name: staffName } = person
  const term = answerBy(today)
  await checkStore(work).add(
    {
      id,
      nodeId,
      nodeName,
      departmentId,
      departmentName,
      editionId: edition.id,
      staffId,
      staffName,
      place,
      checkedOn,
      checkerId: actorId(work)!,
      note,
      answerBy: term,
    },
    lines,
  )
  for (const { ruleKey, zh, en, note: said } of lines.filter(({ result }) => result === 'notKept'))
    await measureStore(work).add({
      checkId: id,
      nodeId,
      ruleKey,
      ruleZh: zh,
      ruleEn: en,
      what: said ?? zh,
      staffId: measureStaffId,
      staffName: doer,
      dueOn: given.measureDueOn ?? addDays(today, measureDays),
    })
  const kept = lines.filter(({ result }) => result === 'kept').length
  const seen = lines.filter(({ result }) => result !== 'notSeen').length
  work.emit(
    conductChecked,
    {
      checkId: id,
      staffId,
      staffName,
      checkerId: actorId(work)!,
      checkerName: actorName(work),
      checkedOn,
      kept,
      seen,
      answerBy: term,
    },
    { subject: ['workplace.conduct_check', id] },
  )
  return checkView(work, id)
}

async function oneOfMine(work: Work, staffId: string): Promise<PersonAtPost> {
  const [person] = await peopleInReach(work, { staffId })
  if (!person) throw refusals.unknownPerson()
  return person
}
