import { Radio } from 'antd'
import { useState } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfProject, searchProjects } from '#modules/estate/web/pick.ts'
import { nameOfNode, searchNodes } from '#modules/organization/web/pick.ts'
import { journey } from '../api.ts'
import styles from './standards.module.css'
import { texts } from './texts.ts'

/** Begins the next version of the group's standard, or of a level below it. */
export function StartDraft() {
  const t = useTexts(texts)
  const go = useGo()
  const [level, setLevel] = useState<'group' | 'below' | 'project'>('group')
  return (
    <FormDialog label={t.start} type="primary" icon="plus" refreshes={['journey']}>
      {({ done, close }) => (
        <>
          <p className={styles.quiet}>{t.startHint}</p>
          <Radio.Group
            className={styles.choice}
            value={level}
            onChange={({ target }) => setLevel(target.value as typeof level)}
            options={[
              { value: 'group', label: t.startGroup },
              { value: 'below', label: t.startBelow },
              { value: 'project', label: t.startProject },
            ]}
          />
          <FieldForm<{ nodeId?: string; projectId?: string }, { id: string }>
            key={level}
            name={`standard-draft-${level}`}
            initial={{}}
            send={({ nodeId, projectId }) =>
              journey.call.startDraft({ body: { nodeId: nodeId ?? null, projectId: projectId ?? null } })
            }
            onSent={({ id }) => {
              done()
              go(`/standards/versions/${id}`)
            }}
            onCancel={close}
            submitLabel={t.begin}
          >
            {level === 'project' && (
              <Field name="projectId" label={t.project} required>
                <EntityPicker search={searchProjects} labelOf={nameOfProject} />
              </Field>
            )}
            {level === 'below' && (
              <Field name="nodeId" label={t.node} required>
                <EntityPicker search={searchNodes} labelOf={nameOfNode} />
              </Field>
            )}
          </FieldForm>
        </>
      )}
    </FormDialog>
  )
}
