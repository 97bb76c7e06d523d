import { Radio } from 'antd'
import { useState } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Filter } from '#design/list/model.ts'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { useTexts } from '#design/texts.ts'
import { nameOfProject, searchProjects } from '#modules/estate/web/pick.ts'
import { nameOfNode, searchNodes } from '#modules/organization/web/pick.ts'
import { journey, type Move } from '../api.ts'
import { moveTexts } from './move-texts.ts'
import styles from './standards.module.css'
import { texts } from './texts.ts'

export const toneOfMove: Record<Move['state'], Tone> = {
  looking: 'active',
  looked: 'act',
  running: 'active',
  done: 'done',
  cancelled: 'off',
  failed: 'late',
}

/** Moves of running journeys to the version in force, and the way to a new one. @serves 2.0, S0-45 */
export default function Moves() {
  const t = useTexts(moveTexts)
  const filters: Filter[] = [
    {
      kind: 'choice',
      key: 'state',
      title: t.state,
      several: true,
      options: (Object.keys(toneOfMove) as Move['state'][]).map((value) => ({
        value,
        label: t.states[value],
        tone: toneOfMove[value],
      })),
    },
    { kind: 'entity', key: 'nodeId', title: t.node, search: searchNodes, labelOf: nameOfNode },
  ]
  return (
    <ListPage<Move>
      name="journey.standardMoves"
      title={t.title}
      hint={t.hint}
      back={{ to: '/standards/versions', label: t.back }}
      list={journey.call.listStandardMoves}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/standards/moves/${id}`}
      order="-createdAt"
      columns={useColumns()}
      filters={filters}
      views={[
        { key: 'all', title: t.all, search: {} },
        { key: 'open', title: t.open, search: { state: 'looking,looked,running' } },
      ]}
      exportAs="journey.listStandardMoves"
      actions={<Look />}
      empty={<EmptyState icon="journey" title={t.none} hint={t.noneHint} action={<Look />} />}
    />
  )
}

function useColumns(): Column<Move>[] {
  const t = useTexts(moveTexts)
  const v = useTexts(texts)
  return [
    {
      key: 'place',
      title: t.place,
      card: 'title',
      render: ({ project, level }) => project ?? (level.name || v.group),
      exported: { path: 'level.name' },
    },
    {
      key: 'state',
      title: t.state,
      width: 130,
      card: 'corner',
      render: ({ state }) => <StatusTag tone={toneOfMove[state]}>{t.states[state]}</StatusTag>,
      exported: { path: 'state', words: t.states },
    },
    {
      key: 'total',
      title: t.total,
      width: 110,
      align: 'right',
      sort: { by: 'total', as: 'amount' },
      render: ({ total }) => t.homes(total),
      exported: { path: 'total', kind: 'number' },
    },
    textColumn('askedBy', t.askedBy, { width: 120 }),
    {
      key: 'createdAt',
      title: t.at,
      width: 140,
      sort: { by: 'createdAt', as: 'time' },
      render: ({ createdAt }) => <RelativeTime at={createdAt} />,
      exported: { path: 'createdAt', kind: 'date' },
    },
  ]
}

function Look() {
  const t = useTexts(moveTexts)
  const go = useGo()
  const [by, setBy] = useState<'node' | 'project'>('project')
  return (
    <FormDialog label={t.look} type="primary" refreshes={['journey']}>
      {({ done, close }) => (
        <>
          <p className={styles.quiet}>{t.lookHint}</p>
          <Radio.Group
            className={styles.choice}
            value={by}
            onChange={({ target }) => setBy(target.value as typeof by)}
            options={[
              { value: 'project', label: t.byProject },
              { value: 'node', label: t.byBranch },
            ]}
          />
          <FieldForm<{ nodeId?: string; projectId?: string }, { id: string }>
            key={by}
            name={`standard-move-${by}`}
            initial={{}}
            send={({ nodeId, projectId }) => journey.call.lookAtStandardMove({ body: { nodeId, projectId } })}
            onSent={({ id }) => {
              done()
              go(`/standards/moves/${id}`)
            }}
            onCancel={close}
            submitLabel={t.start}
          >
            {by === 'node' ? (
              <Field name="nodeId" label={t.node} required>
                <EntityPicker search={searchNodes} labelOf={nameOfNode} />
              </Field>
            ) : (
              <Field name="projectId" label={t.project} required>
                <EntityPicker search={searchProjects} labelOf={nameOfProject} />
              </Field>
            )}
          </FieldForm>
        </>
      )}
    </FormDialog>
  )
}
