import { Button, Form } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { useMay, useStaffId } from '#modules/identity/web/may.ts'
import { nameOfStaff, searchFormerStaffToo, searchStaff } from '#modules/organization/web/pick.ts'
import { surveys } from './api.ts'
import styles from './call.module.css'
import { texts } from './callback-texts.ts'

interface Values {
  staffId: string
  dueUntil?: string
  takers: { staffId?: string }[]
}
type Handed = Awaited<ReturnType<typeof surveys.call.handCallbacks>>

/** The call-backs of somebody who is away or leaves go to colleagues in one go. @serves 2.0, S0-49, S0-55 */
export function HandCallbacks() {
  const t = useTexts(texts)
  const may = useMay()
  const me = useStaffId()
  if (!may('surveys.call')) return null
  return (
    <FormDialog label={t.handAll} refreshes={['surveys', 'journey']}>
      {({ done, close }) => (
        <FieldForm<Values, Handed>
          name="callbacks-hand"
          initial={{ ...(me && { staffId: me }), takers: [{}] }}
          send={({ staffId, dueUntil, takers }) =>
            surveys.call.handCallbacks({
              params: { staffId },
              body: {
                toStaffIds: takers.flatMap((taker) => taker.staffId ?? []),
                dueUntil: dueUntil ?? null,
              },
            })
          }
          onSent={({ items }) => {
            toast.success(items.map(({ name, callbacks }) => t.took(name, callbacks)).join(' · '))
            done()
          }}
          onCancel={close}
          submitLabel={t.handAll}
        >
          <p className={styles.quiet}>{t.handAllHint}</p>
          <Field name="staffId" label={t.handFrom} required>
            <EntityPicker label={t.handFrom} search={searchFormerStaffToo} labelOf={nameOfStaff} />
          </Field>
          <Field name="dueUntil" label={t.dueUntil} hint={t.dueUntilHint}>
            <DateField />
          </Field>
          <Form.List name="takers">
            {(fields, { add, remove }) => (
              <>
                {fields.map(({ key, name }) => (
                  <Form.Item
                    key={key}
                    name={[name, 'staffId']}
                    label={t.handTo}
                    rules={[{ required: name === 0, message: t.handToMissing }]}
                  >
                    <EntityPicker label={t.handTo} search={searchStaff} labelOf={nameOfStaff} />
                  </Form.Item>
                ))}
                <p>
                  <Button type="text" icon={<Icon name="plus" size={15} />} onClick={() => add({})}>
                    {t.addTaker}
                  </Button>
                  {fields.length > 1 && (
                    <Button type="text" onClick={() => remove(fields.length - 1)}>
                      {t.removeTaker}
                    </Button>
                  )}
                </p>
              </>
            )}
          </Form.List>
        </FieldForm>
      )}
    </FormDialog>
  )
}
