import { localDateOf } from '#platform/calendar/index.ts'
import { gramsOf, searchForm } from '#platform/text/index.ts'
import { actorName, type StaffActor, type Work } from '#platform/work/index.ts'
import { nextCaseNumber } from '../case-numbers.ts'
import { caseTakenOver } from '../events.ts'
import { titleFrom } from '../opening.ts'
import { aboutCase, subjectOf } from '../present.ts'
import { risksIn } from '../risk.ts'
import type { Rulebook } from '../rulebook.ts'
import type { CaseRow } from '../tables.ts'
import { judge } from '../triage.ts'
import { kindWords } from '../words.ts'
import type { TakenCase } from './case-row.ts'
import { entriesOf, furtherEntries } from './entries.ts'
import type { Placed } from './place-cases.ts'
import { firstAnswerOf, promisesOf, standingOf } from './standing.ts'
import { type Known, takenStore } from './store.ts'
import { topicNamed } from './topic-named.ts'

/** Writes the cases that are new here, as they stood in the other system. */
export async function writeCases(
  work: Work,
  book: Rulebook,
  { projectId, zone }: { projectId: string; zone: string },
  cases: readonly Placed[],
): Promise<void> {
  const written = []
  for (const placed of cases) {
    const { file, promises } = asOurs(work, book, projectId, placed)
    const { openedAt, number: theirs } = placed.taken
    const year = localDateOf(openedAt, zone).slice(0, 4)
    const number = `${kindWords[placed.taken.kind].prefix}-${year}-${await nextCaseNumber(work)}`
    const id = work.newId()
    const text = searchForm(
      [file.title, placed.taken.body, file.home_label, file.reporter_name, theirs].filter(Boolean).join(' '),
    )
    written.push({
      file: { id, project_id: projectId, number, ...file },
      entries: entriesOf(
        work,
        placed.taken,
        placeOf(projectId, id, placed),
        remarkOf(placed, file.category_id !== null),
      ),
      promises: promises.map((promise) => ({
        id: work.newId(),
        project_id: projectId,
        case_id: id,
        ...promise,
      })),
      text: {
        id,
        project_id: projectId,
        opened_at: openedAt,
        body: text,
        grams: [...gramsOf(text), projectId],
      },
    })
  }
  await takenStore(work).add(
    written.map(({ file }) => file),
    written.flatMap(({ entries }) => entries),
    written.flatMap(({ promises }) => promises),
    written.map(({ text }) => text),
  )
  for (const { file } of written) {
    const row = file as unknown as CaseRow
    work.emit(
      caseTakenOver,
      { ...aboutCase(row), externalNumber: file.external_number, closed: row.closed_at !== null },
      subjectOf(row),
    )
  }
}

/** Corrects cases on which nobody has worked here since they were taken over. */
export async function correctCases(
  work: Work,
  book: Rulebook,
  projectId: string,
  cases: readonly Placed[],
  known: ReadonlyMap<string, Known>,
): Promise<void> {
  const store = takenStore(work)
  for (const placed of cases) {
    const { id, version } = known.get(placed.taken.number)!
    const { file, promises } = asOurs(work, book, projectId, placed)
    await store.change({
      id,
      project_id: projectId,
      ...file,
      version: version + 1,
    })
    await store.settle(projectId, id, promises)
    const words = entriesOf(
      work,
      placed.taken,
      placeOf(projectId, id, placed),
      remarkOf(placed, file.category_id !== null),
    )
    await store.addMissing(words.slice(0, -1))
  }
}

/** Adds the lines of history that stood apart from the first line; returns the rows that brought something new. */
export async function addFurther(
  work: Work,
  projectId: string,
  lines: readonly { row: number; number: string; entries: TakenCase['entries'] }[],
  known: ReadonlyMap<string, Known>,
): Promise<Set<number>> {
  const rows = lines.flatMap(({ row, number, entries }) => {
    const standing = known.get(number)
    if (!standing) return []
    const customer = { id: standing.personId, name: standing.reporterName }
    return furtherEntries(work, entries, { projectId, caseId: standing.id, customer }).map((entry) => ({
      row,
      entry,
    }))
  })
  const added = await takenStore(work).addMissing(rows.map(({ entry }) => entry))
  return new Set(rows.filter(({ entry }) => added.has(entry.id)).map(({ row }) => row))
}

/** The columns and promises of a case as we would keep them. */
function asOurs(
  work: Work,
  book: Rulebook,
  projectId: string,
  { taken, hash, home, personId, householdId, ownerId }: Placed,
) {
  const importer = work.actor as StaffActor
  const owner = ownerId ? { id: ownerId, name: taken.owner! } : importer
  const topic = topicNamed(book.categories, taken.category)
  const { categoryId, urgency, safety } = judge(book.categories, {
    categoryId: topic,
    urgency: taken.urgency ?? undefined,
  })
  const facts = { ...taken, firstRepliedAt: firstAnswerOf(taken), isClassified: categoryId !== null }
  const terms = book.termsOf({ projectId, categoryId, channel: taken.channel, urgency, kind: taken.kind })
  const promises = promisesOf(facts, terms, book.calendarOf(projectId), work.now)
  const due = (target: string) => promises.find((promise) => promise.target === target)?.due_at ?? null
  const standing = standingOf(facts)
  const lastHeard = taken.closedAt ?? facts.firstRepliedAt ?? taken.openedAt
  const file = {
    kind: taken.kind,
    channel: taken.channel,
    category_id: categoryId,
    urgency,
    safety,
    // Whatever was dangerous there has been dealt with, or is told anew.
    safeguarded_at: taken.closedAt,
    title: titleFrom(taken.title ?? undefined, taken.body),
    reporter_person_id: personId,
    reporter_name: taken.customer?.name ?? null,
    household_id: householdId,
    home_id: home?.id ?? null,
    home_label: home?.label ?? null,
    owner_staff_id: owner.id,
    owner_name: owner.name,
    first_reply_due_at: due('firstReply')!,
    answer_due_at: standing.waiting_since ? due('firstReply') : null,
    close_due_at: due('close'),
    last_activity_at: lastHeard,
    taken_activity_at: lastHeard,
    risks: risksIn(book.risks, `${taken.title ?? ''} ${taken.body}`),
    changed_by: actorName(work),
    external_number: taken.number,
    taken_hash: hash,
    ...standing,
  }
  return { file, promises }
}

const placeOf = (projectId: string, caseId: string, { personId, taken }: Placed) => ({
  projectId,
  caseId,
  customer: { id: personId, name: taken.customer?.name ?? null },
})

/** What has no place of its own here is kept in words. */
function remarkOf({ taken, ownerId }: Placed, isClassified: boolean): string {
  const { number, category, owner } = taken
  return [
    `由原系统转入，原单号 ${number}`,
    category && !isClassified && `原分类：${category}`,
    owner && !ownerId && `原经办人：${owner}`,
  ]
    .filter(Boolean)
    .join('；')
}
