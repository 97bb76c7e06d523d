import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { dateColumn, numberColumn, stateColumn, textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { disclosure, type Script, type ScriptLine } from './api.ts'
import { DisclosureTabs } from './disclosure-tabs.tsx'
import { texts } from './script-texts.ts'
import { toneOfScript } from './tones.ts'

/** What is explained topic by topic, in its versions. @serves S0-60, 1.1, 2.1, 2.11 */
export default function ScriptList() {
  const t = useTexts(texts)
  const states = Object.keys(t.states) as ScriptLine['state'][]
  return (
    <ListPage<ScriptLine>
      name="disclosure.scripts"
      title={t.title}
      hint={t.hint}
      list={disclosure.call.listScripts}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/disclosure/scripts/${id}`}
      order="-createdAt"
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        {
          kind: 'choice',
          key: 'kind',
          title: t.kind,
          options: Object.entries(t.kinds).map(([value, label]) => ({ value, label })),
        },
        choiceFilter('state', t.state, states, t.states, { several: true, tones: toneOfScript }),
      ]}
      views={[
        { key: 'every', title: t.every, search: {} },
        { key: 'current', title: t.current, search: { state: 'inForce' } },
        { key: 'waiting', title: t.waiting, search: { state: 'inApproval' } },
      ]}
      exportAs="disclosure.listScripts"
      actions={<Begin />}
      empty={<EmptyState icon="message" title={t.none} hint={t.noneHint} action={<Begin />} />}
    >
      <DisclosureTabs active="scripts" />
    </ListPage>
  )
}

function Begin() {
  const t = useTexts(texts)
  const may = useMay()
  const go = useGo()
  const { data } = useQuery({ ...disclosure.query.listBoards(), enabled: may('disclosure.write') })
  if (!data?.items.length) return null
  return (
    <FormDialog label={t.begin} type="primary" refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<{ projectId: string; kind: ScriptLine['kind'] }, Script>
          name="sales-script-new"
          initial={{
            kind: 'script',
            ...(data.items.length === 1 ? { projectId: data.items[0]!.projectId } : {}),
          }}
          send={({ projectId, kind }) =>
            disclosure.call.beginScript({ params: { projectId }, body: { kind } })
          }
          onSent={({ id }) => {
            done()
            go(`/disclosure/scripts/${id}`)
          }}
          onCancel={close}
          submitLabel={t.begin}
        >
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

function useColumns(): Column<ScriptLine>[] {
  const t = useTexts(texts)
  return [
    {
      key: 'kind',
      title: t.kind,
      card: 'title',
      exported: { path: 'kind', words: t.kinds },
      render: ({ kind, number }) => `${t.kinds[kind]} · ${t.version(number)}`,
    },
    stateColumn('state', t.state, t.states, toneOfScript, { width: 130 }),
    textColumn('projectName', t.project, { key: 'project', width: 130 }),
    numberColumn('number', t.number, { width: 90, sort: { by: 'number', as: 'amount' } }),
    numberColumn('topics', t.topics, { width: 90 }),
    dateColumn('inForceOn', t.inForceOn),
    textColumn('writtenBy', t.writtenBy, { width: 110 }),
  ]
}
