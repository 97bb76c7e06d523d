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
import { useMay } from '#modules/identity/web/may.ts'
import { callbackKinds } from '#modules/surveys/contract.ts'
import { words } from '../parts/words.ts'
import { type Script, type ScriptLine, surveys } from './api.ts'
import { CallTabs } from './call-tabs.tsx'
import { texts } from './script-texts.ts'
import { toneOfScript } from './tones.ts'

/** What callers say, in versions. @serves S0-20, S0-21, S0-22 */
export default function ScriptList() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const states = Object.keys(t.states) as ScriptLine['state'][]
  return (
    <ListPage<ScriptLine>
      name="surveys.scripts"
      title={t.title}
      hint={t.hint}
      list={surveys.call.listScripts}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/callback-scripts/${id}`}
      order="-createdAt"
      columns={useColumns()}
      filters={[
        choiceFilter('kind', t.kind, callbackKinds, w.kinds),
        choiceFilter('state', t.state, states, t.states, { several: true, tones: toneOfScript }),
      ]}
      views={[
        { key: 'current', title: t.current, search: { state: 'published' } },
        { key: 'drafts', title: t.drafts, search: { state: 'draft' } },
        { key: 'every', title: t.every, search: {} },
      ]}
      exportAs="surveys.listScripts"
      actions={<Begin />}
      empty={<EmptyState icon="message" title={t.none} hint={t.noneHint} />}
    >
      <CallTabs active="scripts" />
    </ListPage>
  )
}

function Begin() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()
  const go = useGo()
  if (!may('surveys.writeScripts')) return null
  return (
    <FormDialog label={t.begin} type="primary" refreshes={['surveys']}>
      {({ done, close }) => (
        <FieldForm<{ kind: (typeof callbackKinds)[number] }, Script>
          name="callback-script-new"
          initial={{ kind: 'deliveryCallback' }}
          send={(body) => surveys.call.beginScript({ body })}
          onSent={({ id }) => {
            done()
            go(`/callback-scripts/${id}`)
          }}
          onCancel={close}
          submitLabel={t.begin}
        >
          <Field name="kind" label={t.kind} required>
            <Select options={callbackKinds.map((value) => ({ value, label: w.kinds[value] }))} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function useColumns(): Column<ScriptLine>[] {
  const t = useTexts(texts)
  const w = useTexts(words)
  return [
    {
      key: 'kind',
      title: t.kind,
      card: 'title',
      exported: { path: 'kind', words: w.kinds },
      render: ({ kind, number }) => `${w.kinds[kind]} · ${t.version(number)}`,
    },
    stateColumn('state', t.state, t.states, toneOfScript, { width: 120 }),
    numberColumn('number', t.number, {
      width: 90,
      card: 'none',
      sort: { by: 'number', as: 'amount' },
      optional: true,
    }),
    {
      key: 'questions',
      title: t.questions,
      width: 90,
      align: 'right',
      exported: { path: 'questions', kind: 'number' },
      render: ({ questions }) => t.count(questions),
    },
    textColumn('writtenBy', t.writtenBy, { width: 110 }),
    textColumn('publishedBy', t.publishedBy, { width: 110 }),
    dateColumn('publishedOn', t.publishedOn),
  ]
}
