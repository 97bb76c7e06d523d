import { AppLink } from '#design/link.tsx'
import { timeColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Filter } from '#design/list/model.ts'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { useLineWords } from '#design/record/history/line-words.ts'
import { useLogWords } from '#design/record/history/log-words.ts'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfProject, searchProjects } from '#modules/estate/web/pick.ts'
import { nameOfStaff, searchFormerStaffToo } from '#modules/organization/web/pick.ts'
import { type AuditLine, identity } from '../api.ts'
import styles from './audit.module.css'
import { FieldChanges } from './field-changes.tsx'
import { pageOf } from './subject-names.ts'
import { texts } from './texts.ts'

/** Who saw or changed what, and when; in words, so the words are waited for. @serves S3-11, S3-10 */
export default function AuditPage() {
  const t = useTexts(texts)
  const { isThere } = useLogWords()
  if (isThere) return <AuditList />
  return (
    <>
      <PageHead title={t.title} />
      <Skeleton lines={8} />
    </>
  )
}

function AuditList() {
  const t = useTexts(texts)
  const { subjects } = useLogWords()
  const columns = useColumns()
  const filters: Filter[] = [
    { kind: 'entity', key: 'actorId', title: t.actor, search: searchFormerStaffToo, labelOf: nameOfStaff },
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
      order="-at"
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

function useColumns(): Column<AuditLine>[] {
  const t = useTexts(texts)
  const { subjects } = useLogWords()
  const say = useLineWords()
  return [
    timeColumn('at', t.when, { key: 'when', sort: { by: 'at', as: 'time' } }),
    {
      key: 'who',
      title: t.who,
      width: 110,
      card: 'title',
      exported: { path: 'actorName' },
      render: (line) =>
        line.actorKind === 'staff' && line.actorId ? (
          <AppLink to={`/staff/${line.actorId}`}>{line.actorName}</AppLink>
        ) : (
          say.who(line)
        ),
    },
    {
      key: 'change',
      title: t.did,
      width: 240,
      exported: { path: 'change', words: t.changeNames },
      render: (line) => (
        <>
          <StatusTag tone={tones[line.change] ?? 'idle'} bare>
            {say.change(line)}
          </StatusTag>{' '}
          <span className={styles.faint}>{say.action(line)}</span>
        </>
      ),
    },
    {
      key: 'what',
      title: t.what,
      width: 120,
      exported: { path: 'subject', words: subjects },
      render: (line) => {
        const page = pageOf(line.subject, line.subjectId)
        return page ? <AppLink to={page}>{say.subject(line)}</AppLink> : say.subject(line)
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
