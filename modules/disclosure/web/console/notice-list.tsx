import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn, numberColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure, type Notice, type NoticeLine } from './api.ts'
import styles from './disclosure.module.css'
import { DisclosureTabs } from './disclosure-tabs.tsx'
import { texts } from './notice-texts.ts'
import { toneOfNotice } from './tones.ts'

/** Every version of the adverse-factor notices. @serves S0-59, 2.1, 1.2 */
export default function NoticeList() {
  const t = useTexts(texts)
  const standings = Object.keys(t.standings) as NoticeLine['standing'][]
  return (
    <ListPage<NoticeLine>
      name="disclosure.notices"
      title={t.title}
      hint={t.hint}
      list={disclosure.call.listNotices}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/disclosure/notices/${id}`}
      order="-createdAt"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        choiceFilter('standing', t.standing, standings, t.standings, { several: true, tones: toneOfNotice }),
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        { key: 'current', title: t.current, search: { standing: 'posted,dueForReview' } },
        { key: 'waiting', title: t.waiting, search: { standing: 'inApproval' } },
      ]}
      exportAs="disclosure.listNotices"
      actions={<Begin />}
      empty={<EmptyState icon="file" title={t.none} hint={t.noneHint} action={<Begin />} />}
    >
      <DisclosureTabs active="notices" />
    </ListPage>
  )
}

/** The next version for a project that has its register. */
function Begin() {
  const t = useTexts(texts)
  const may = useMay()
  const go = useGo()
  const { data } = useQuery({ ...disclosure.query.listBoards(), enabled: may('disclosure.write') })
  if (!data?.items.length) return null
  return (
    <FormDialog label={t.begin} type="primary" refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<{ projectId: string }, Notice>
          name="adverse-notice-new"
          initial={data.items.length === 1 ? { projectId: data.items[0]!.projectId } : {}}
          send={({ projectId }) => disclosure.call.beginNotice({ params: { projectId } })}
          onSent={({ id }) => {
            done()
            go(`/disclosure/notices/${id}/edit`)
          }}
          onCancel={close}
          submitLabel={t.begin}
        >
          <p className={styles.quiet}>{t.beginHint}</p>
          <Field name="projectId" label={t.project} required>
            <Select options={data.items.map(({ projectId, name }) => ({ value: projectId, label: name }))} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function useColumns(): Column<NoticeLine>[] {
  const t = useTexts(texts)
  return [
    {
      key: 'heading',
      title: t.title,
      card: 'title',
      exported: { path: 'heading' },
      render: ({ heading, number }) => (
        <>
          {heading} <span className={styles.quiet}>{t.version(number)}</span>
        </>
      ),
    },
    {
      key: 'standing',
      title: t.standing,
      width: 160,
      card: 'corner',
      exported: { path: 'standing', words: t.standings },
      render: ({ standing, isOverdue }) => (
        <StatusTag bare tone={isOverdue ? 'late' : toneOfNotice[standing]}>
          {isOverdue ? t.overdue : t.standings[standing]}
        </StatusTag>
      ),
    },
    textColumn('projectName', t.project, { key: 'project', width: 120 }),
    numberColumn('number', t.number, { width: 90, sort: { by: 'number', as: 'amount' } }),
    numberColumn('factors', t.factors, { width: 90 }),
    {
      key: 'acknowledged',
      title: t.acknowledged,
      width: 110,
      align: 'right',
      exported: { path: 'acknowledged', kind: 'number' },
      render: ({ acknowledged }) => t.people(acknowledged),
    },
    dateColumn('postedOn', t.postedOn),
    dateColumn('reviewBy', t.reviewBy, { sort: { by: 'reviewBy', as: 'time' } }),
  ]
}
