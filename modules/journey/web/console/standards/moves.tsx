import { useQuery } from '@tanstack/react-query'
import { Radio } from 'antd'
import { useState } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink, useGo } from '#design/link.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { PageHead } from '#design/shell/page-head.tsx'
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
  const v = useTexts(texts)
  const { data, error } = useQuery(journey.query.listStandardMoves())
  return (
    <>
      <PageHead
        title={t.title}
        hint={t.hint}
        back={{ to: '/standards/versions', label: t.back }}
        actions={<Look />}
      />
      {error && <ErrorState title={error.message} />}
      {!data && !error && <Skeleton lines={6} />}
      {data?.items.length === 0 && <EmptyState icon="journey" title={t.none} hint={t.noneHint} />}
      <ul className={styles.differences}>
        {data?.items.map((move) => (
          <li key={move.id} className={styles.item}>
            <div className={styles.row}>
              <AppLink to={`/standards/moves/${move.id}`}>
                {move.project ?? (move.level.name || v.group)}
              </AppLink>
              <StatusTag tone={toneOfMove[move.state]}>{t.states[move.state]}</StatusTag>
            </div>
            <p className={styles.quiet}>
              {t.homes(move.total)} · {move.askedBy} · <RelativeTime at={move.createdAt} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
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
