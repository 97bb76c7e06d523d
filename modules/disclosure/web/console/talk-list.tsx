import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { dateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure, type Talk, type TalkLine } from './api.ts'
import { DisclosureTabs } from './disclosure-tabs.tsx'
import { texts } from './talk-texts.ts'

/** Customer by customer: which topics she heard, and what she acknowledged. @serves S0-60, 1.1, 1.2, 2.1 */
export default function TalkList() {
  const t = useTexts(texts)
  return (
    <ListPage<TalkLine>
      name="disclosure.talks"
      title={t.title}
      hint={t.hint}
      list={disclosure.call.listTalks}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/disclosure/talks/${id}`}
      order="-createdAt"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        {
          kind: 'entity',
          key: 'personId',
          title: t.customer,
          search: searchPersons,
          labelOf: nameOfPerson,
        },
        {
          kind: 'choice',
          key: 'kind',
          title: t.kind,
          options: Object.entries(t.kinds).map(([value, label]) => ({ value, label })),
        },
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        { key: 'open', title: t.open, search: { isWhole: 'false' } },
        { key: 'whole', title: t.whole, search: { isWhole: 'true' } },
      ]}
      exportAs="disclosure.listTalks"
      actions={<Begin />}
      empty={<EmptyState icon="message" title={t.none} hint={t.noneHint} action={<Begin />} />}
    >
      <DisclosureTabs active="talks" />
    </ListPage>
  )
}

function Begin() {
  const t = useTexts(texts)
  const may = useMay()
  const go = useGo()
  const { data } = useQuery({ ...disclosure.query.listBoards(), enabled: may('disclosure.tell') })
  if (!data?.items.length) return null
  return (
    <FormDialog label={t.begin} type="primary" refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<{ projectId: string; personId: string; kind: TalkLine['kind'] }, Talk>
          name="talk-new"
          initial={{
            kind: 'script',
            ...(data.items.length === 1 ? { projectId: data.items[0]!.projectId } : {}),
          }}
          send={(body) => disclosure.call.beginTalk({ body })}
          onSent={({ id }) => {
            done()
            go(`/disclosure/talks/${id}`)
          }}
          onCancel={close}
          submitLabel={t.begin}
        >
          <Field name="personId" label={t.customer} required>
            <EntityPicker label={t.customer} search={searchPersons} labelOf={nameOfPerson} />
          </Field>
          <Field name="projectId" label={t.project} required>
            <Select options={data.items.map(({ projectId, name }) => ({ value: projectId, label: name }))} />
          </Field>
          <Field name="kind" label={t.kind} required>
            <Select options={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function useColumns(): Column<TalkLine>[] {
  const t = useTexts(texts)
  return [
    { key: 'name', title: t.customer, card: 'title', exported: { path: 'name' }, render: ({ name }) => name },
    {
      key: 'said',
      title: t.said,
      width: 140,
      card: 'corner',
      exported: { path: 'way', words: t.ways },
      render: ({ acknowledgedOn, way }) => (
        <StatusTag bare tone={acknowledgedOn ? 'done' : 'act'}>
          {way ? t.ways[way] : t.notSaid}
        </StatusTag>
      ),
    },
    {
      key: 'kind',
      title: t.kind,
      width: 120,
      exported: { path: 'kind', words: t.kinds },
      render: ({ kind }) => t.kinds[kind],
    },
    {
      key: 'told',
      title: t.told,
      width: 90,
      exported: { path: 'told', kind: 'number' },
      render: ({ told, topics }) => t.of(told, topics),
    },
    {
      key: 'notice',
      title: t.notice,
      width: 150,
      render: ({ hasNotice }) => (
        <StatusTag bare tone={hasNotice ? 'done' : 'act'}>
          {hasNotice ? t.noticeYes : t.noticeNo}
        </StatusTag>
      ),
    },
    textColumn('projectName', t.project, { key: 'project', width: 120 }),
    dateColumn('acknowledgedOn', t.saidOn, { key: 'saidOn', sort: { by: 'acknowledgedOn', as: 'time' } }),
    textColumn('adviser', t.adviser, { width: 100 }),
  ]
}
