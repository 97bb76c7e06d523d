import { Button, Form, Input } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { cases } from '../api.ts'
import type { Group } from './api.ts'
import styles from './groups.module.css'
import { texts } from './texts.ts'

interface Values {
  body: string
  measures: Group['measures']
  until: string
}

/** One plan for all: what is done, by whom and by when, and the words that every customer reads. */
export function PlanDialog({ group }: { group: Group }) {
  const t = useTexts(texts)
  return (
    <FormDialog
      label={t.plan}
      type={group.measures.length ? 'default' : 'primary'}
      refreshes={['cases']}
      width={640}
    >
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name={`case-group-plan-${group.id}`}
          initial={{
            measures: group.measures.length
              ? group.measures
              : [{ what: '', person: group.owner.name, until: undefined as unknown as string }],
          }}
          version={group.version}
          send={(values, version) =>
            cases.call.planGroup({ params: { groupId: group.id }, body: { ...values, version } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.send}
        >
          <p className={styles.quiet}>{t.planHint}</p>
          <Form.List name="measures">
            {(fields, { add, remove }) => (
              <fieldset>
                <legend>{t.measures}</legend>
                {fields.map(({ key, name }) => (
                  <div key={key} className={styles.measure}>
                    <Form.Item name={[name, 'what']} rules={[{ required: true, message: t.measure }]} noStyle>
                      <Input aria-label={t.measure} placeholder={t.measure} maxLength={200} />
                    </Form.Item>
                    <Form.Item
                      name={[name, 'person']}
                      rules={[{ required: true, message: t.person }]}
                      noStyle
                    >
                      <Input aria-label={t.person} placeholder={t.person} maxLength={200} />
                    </Form.Item>
                    <Form.Item name={[name, 'until']} rules={[{ required: true, message: t.until }]} noStyle>
                      <DateField label={t.until} />
                    </Form.Item>
                    <Button type="text" disabled={fields.length === 1} onClick={() => remove(name)}>
                      {t.removeMeasure}
                    </Button>
                  </div>
                ))}
                <Button size="small" onClick={() => add({ person: group.owner.name })}>
                  {t.addMeasure}
                </Button>
              </fieldset>
            )}
          </Form.List>
          <Field name="body" label={t.planBody} required>
            <Input.TextArea rows={4} maxLength={5000} />
          </Field>
          <Field name="until" label={t.planUntil} required>
            <DateField />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
