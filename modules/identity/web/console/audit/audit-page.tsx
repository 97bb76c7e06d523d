import { AppLink } from '#design/link.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Filter } from '#design/list/model.ts'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { useTexts } from '#design/texts.ts'
import { type AuditLine, identity } from '../api.ts'
import { nameOfProject, nameOfStaff, searchProjects, searchStaff } from '../pick.ts'
import { useActionName } from './action-names.ts'
import styles from './audit.module.css'
import { FieldChanges } from './field-changes.tsx'
import { pageOf, subjectNames } from './subject-names.ts'
import { texts } from './texts.ts'

/** Who saw or changed what, and when. @serves S3-11, S3-10 */
export default function AuditPage() {
  const t = useTexts(texts)
  const subjects = useTexts(subjectNames)
  const columns = useColumns()
  const filters: Filter[] = [
    { kind: 'entity', key: 'actorId', title: t.actor, search: searchStaff, labelOf: nameOfStaff },
    {
      kind: 'choice',
      key: 'subject',
      title: t.subject,
      options: Object.entries(subjects).map(([value, label]) => ({ value, label })),
    },
    { kind: 'entity', key: 'projectId', title: t.project, search: searchProjects, labelOf: nameOfProject },
    { kind: 'dates', key: 'date', title: t.date, from: 'from', until: 'to' },
    { kind: 'text', key: 'subjectId', title: t.record, hint: t.recordHint },
  ]
  return (
    <ListPage<AuditLine>
      name="identity.audit"
      title={t.title}
      list={identity.call.listAuditLines}
      rowKey={({ id }) => String(id)}
      columns={columns}
      filters={filters}
      exportAs="identity.listAuditLines"
      empty={<EmptyState icon="shield" title={t.none} hint={t.noneHint} />}
    >
      <p className={styles.hint}>{t.hint}</p>
    </ListPage>
  )
}

const tones: Record<string, Tone> = {
  delete: 'late',
  disclosed: 'act',
  unmask: 'act',
  export: 'act',
  sign_in_failed: 'act',
  locked_out: 'late',
  insert: 'done',
  update: 'active',
  viewed: 'info',
}

/** What the system does by itself carries its reason as a name, which stands beside the action already. */
function whoWords(kind: string, name: string | null, kinds: Record<string, string>): string {
  return (kind === 'staff' || kind === 'resident' ? name : null) ?? kinds[kind] ?? kind
}

function useColumns(): Column<AuditLine>[] {
  const t = useTexts(texts)
  const subjects = useTexts(subjectNames)
  const actionName = useActionName()
  return [
    {
      key: 'when',
      title: t.when,
      width: 120,
      render: ({ at }) => <RelativeTime at={at} />,
      exported: { path: 'at' },
    },
    {
      key: 'who',
      title: t.who,
      width: 110,
      card: 'title',
      exported: { path: 'actorName' },
      render: ({ actorName, actorKind, actorId }) =>
        actorKind === 'staff' && actorId ? (
          <AppLink to={`/staff/${actorId}`}>{actorName}</AppLink>
        ) : (
          whoWords(actorKind, actorName, t.actors)
        ),
    },
    {
      key: 'change',
      title: t.did,
      width: 240,
      exported: { path: 'change', words: t.changeNames },
      render: ({ change, action }) => (
        <>
          <StatusTag tone={tones[change] ?? 'idle'} bare>
            {t.changeNames[change] ?? change}
          </StatusTag>{' '}
          <span className={styles.faint}>{actionName(action)}</span>
        </>
      ),
    },
    {
      key: 'what',
      title: t.what,
      width: 120,
      exported: { path: 'subject', words: subjects },
      render: ({ subject, subjectId }) => {
        const page = pageOf(subject, subjectId)
        const words = subjects[subject] ?? subject
        return page ? <AppLink to={page}>{words}</AppLink> : words
      },
    },
    { key: 'changes', title: t.changes, render: (line) => <FieldChanges line={line} /> },
    {
      key: 'ip',
      title: t.from,
      width: 120,
      optional: true,
      render: ({ ip }) => ip ?? '—',
      exported: { path: 'ip' },
    },
  ]
}
