import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ListTable } from '#design/list/list-table.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { RemainingTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay, useStaffId } from '#modules/identity/web/may.ts'
import { nameOfStaff, searchFormerStaffToo } from '#modules/organization/web/pick.ts'
import { cases, type OpenWork } from '../api.ts'
import { texts } from '../texts.ts'
import { toneOfCase, words } from '../words.ts'
import styles from './desk.module.css'
import { AbsenceDeeds, HandOverForm } from './hand-over-forms.tsx'
import { leavingTexts } from './leaving-texts.ts'

/** What somebody has in hand, and where it goes when she is away or leaves. @serves S2-01 */
export default function HandOverPage() {
  const t = useTexts(leavingTexts)
  const me = useStaffId()
  const mayOthers = useMay()('cases.assign')
  const navigate = useNavigate()
  const asked = (useSearch({ strict: false }) as { staffId?: string }).staffId
  const staffId = asked ?? me ?? ''
  const { data, error } = useQuery({
    ...cases.query.getOpenWork({ params: { staffId } }),
    enabled: staffId !== '',
  })
  return (
    <>
      <PageHead title={t.title} hint={t.hint} back={{ to: '/cases', label: useTexts(texts).inbox }} />
      <div className={styles.stack}>
        {mayOthers && (
          <EntityPicker
            label={t.whose}
            search={searchFormerStaffToo}
            labelOf={nameOfStaff}
            value={staffId}
            onChange={(id) => void navigate({ to: '.', search: id ? { staffId: id } : {}, replace: true })}
          />
        )}
        {error && <ErrorState title={error.message} />}
        {!data && !error && <Skeleton lines={6} />}
        {data && <Work work={data} />}
      </div>
    </>
  )
}

function Work({ work }: { work: OpenWork }) {
  const t = useTexts(leavingTexts)
  const w = useTexts(words)
  return (
    <>
      <Section title={work.name} aside={<AbsenceDeeds work={work} />}>
        <p className={`${styles.meta} ${styles.standing}`}>
          <StatusTag tone={work.open ? 'active' : 'done'}>{t.open(work.open)}</StatusTag>
          {work.dueToday > 0 && <StatusTag tone="late">{t.due(work.dueToday)}</StatusTag>}
          {work.absence && (
            <StatusTag tone="off">{t.absence(work.absence.fromOn, work.absence.untilOn)}</StatusTag>
          )}
        </p>
        {work.open > 0 ? (
          <HandOverForm key={work.staffId} work={work} />
        ) : (
          <EmptyState icon="check" title={t.none} hint={t.noneHint} />
        )}
      </Section>
      {work.items.length > 0 && (
        <Section title={t.first(work.items.length)}>
          <ListTable
            label={t.title}
            rows={work.items}
            rowKey={({ id }) => id}
            rowLink={({ id }) => `/cases/${id}`}
            columns={[
              { key: 'number', title: t.number, width: 150, render: ({ number }) => number },
              { key: 'title', title: t.case, render: ({ title }) => title },
              {
                key: 'state',
                title: t.state,
                width: 120,
                render: (row) => <StatusTag tone={toneOfCase(row)}>{w.states[row.state]}</StatusTag>,
              },
              {
                key: 'due',
                title: t.answerDue,
                width: 130,
                render: ({ answerDueAt }) => answerDueAt && <RemainingTime until={answerDueAt} />,
              },
            ]}
          />
        </Section>
      )}
    </>
  )
}
