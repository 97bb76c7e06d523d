import { Input } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { cases } from '../api.ts'
import { MeasuresField } from '../measures-field.tsx'
import { TakePlan } from '../take-plan.tsx'
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
          <TakePlan
            of={{ groupId: group.id }}
            person={group.owner.name}
            fill={({ steps, until, body }) => ({ measures: steps, until, body })}
          />
          <MeasuresField name="measures" label={t.measures} person={group.owner.name} />
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
