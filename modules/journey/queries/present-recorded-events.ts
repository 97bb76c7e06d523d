import { personsById } from '#modules/customers/index.ts'
import { homesById, projectsById } from '#modules/estate/index.ts'
import { usualZone } from '#platform/calendar/index.ts'
import { maskName } from '#platform/text/index.ts'
import { holds, type Work } from '#platform/work/index.ts'
import type { RecordedEventRow } from '../stores/recorded-events.ts'

/** Recorded events with the names of what they are about; three statements, however many. */
export async function presentRecordedEvents(work: Work, rows: readonly RecordedEventRow[]) {
  const [projects, homes, persons] = await Promise.all([
    projectsById(work, [...new Set(rows.map(({ projectId }) => projectId))]),
    homesById(work, [...new Set(rows.flatMap(({ homeId }) => homeId ?? []))]),
    personsById(work, [...new Set(rows.flatMap(({ personId }) => personId ?? []))]),
  ])
  const nameOf = holds(work.actor, 'customers.read') ? (name: string) => name : maskName
  return rows.map((row) => {
    const person = persons.get(row.personId ?? '')
    const home = homes.get(row.homeId ?? '')
    return {
      id: row.id,
      kind: row.kind,
      projectId: row.projectId,
      project: projects.get(row.projectId)?.name ?? '',
      person: person ? { id: person.id, name: nameOf(person.name), maskedPhone: person.maskedPhone } : null,
      home: home ? { id: home.id, label: home.label } : null,
      phaseId: row.phaseId,
      happenedOn: row.happenedOn,
      happenedAt: row.happenedAt,
      timezone: projects.get(row.projectId)?.timezone ?? usualZone,
      note: row.note,
      fileId: row.fileId,
      isTold: row.source !== null,
      withdrawnAt: row.withdrawnAt,
      changeReason: row.changeReason,
      recordedAt: row.recordedAt,
      recordedBy: row.recordedByName,
      version: row.version,
    }
  })
}
