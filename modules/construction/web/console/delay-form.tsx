import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { nameOfProject, searchProjects } from '#modules/estate/web/pick.ts'
import { construction, type Delay } from './api.ts'
import styles from './construction.module.css'
import { texts } from './delay-texts.ts'

interface Values {
  projectId: string
  phaseId: string
  reason: string
  knownOn: string
  newOn: string
}

interface DelayFormProps {
  delay?: Delay
  onSent: () => void
  onCancel: () => void
}

/** Why a phase is late, since when that is known, and the new day. */
export function DelayForm({ delay, onSent, onCancel }: DelayFormProps) {
  const t = useTexts(texts)
  const [form] = Form.useForm<Values>()
  const projectId = Form.useWatch('projectId', form)
  const { data: plan } = useQuery({
    ...construction.query.buildingPlan({ params: { projectId: projectId ?? '' } }),
    enabled: Boolean(projectId) && !delay,
  })
  return (
    <FieldForm<Values, unknown>
      form={form}
      name={`delay-${delay?.id ?? 'new'}`}
      initial={delay ?? { knownOn: isoDay(new Date()) }}
      version={delay?.version}
      send={({ reason, knownOn, newOn, ...place }, version) =>
        delay
          ? construction.call.editDelay({
              params: { delayId: delay.id },
              body: { reason, knownOn, newOn, version },
            })
          : construction.call.draftDelay({ body: { reason, knownOn, newOn, ...place } })
      }
      onSent={onSent}
      onCancel={onCancel}
    >
      {!delay && (
        <>
          <Field name="projectId" label={t.project} required>
            <EntityPicker label={t.project} search={searchProjects} labelOf={nameOfProject} />
          </Field>
          <Field name="phaseId" label={t.phase} required>
            <Select
              disabled={!plan}
              placeholder={plan ? undefined : t.projectFirst}
              options={plan?.bars.map(({ phaseId, phaseName, expectedOn }) => ({
                value: phaseId,
                label: [phaseName, expectedOn].filter(Boolean).join(' · '),
              }))}
            />
          </Field>
        </>
      )}
      <div className={styles.fields}>
        <Field name="knownOn" label={t.knownOn} required>
          <DateField max={isoDay(new Date())} />
        </Field>
        <Field name="newOn" label={t.newOn} required>
          <DateField />
        </Field>
      </div>
      <Field name="reason" label={t.reason} hint={t.reasonHint} required>
        <Input.TextArea rows={5} maxLength={5000} />
      </Field>
    </FieldForm>
  )
}
