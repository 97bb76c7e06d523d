import { Radio } from 'antd'
import { useState } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfNode, searchNodes } from '#modules/organization/web/pick.ts'
import { journey } from '../api.ts'
import styles from './standards.module.css'
import { texts } from './texts.ts'

/** Begins the next version of the group's standard, or of a level below it. */
export function StartDraft() {
  const t = useTexts(texts)
  const go = useGo()
  const [below, setBelow] = useState(false)
  return (
    <FormDialog label={t.start} type="primary" icon="plus" refreshes={['journey']}>
      {({ done, close }) => (
        <>
          <p className={styles.quiet}>{t.startHint}</p>
          <Radio.Group
            className={styles.choice}
            value={below}
            onChange={({ target }) => setBelow(Boolean(target.value))}
            options={[
              { value: false, label: t.startGroup },
              { value: true, label: t.startBelow },
            ]}
          />
          <FieldForm<{ nodeId?: string }, { id: string }>
            key={String(below)}
            name={`standard-draft-${below ? 'below' : 'group'}`}
            initial={{}}
            send={({ nodeId }) => journey.call.startDraft({ body: { nodeId: nodeId ?? null } })}
            onSent={({ id }) => {
              done()
              go(`/standards/versions/${id}`)
            }}
            onCancel={close}
            submitLabel={t.begin}
          >
            {below && (
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
