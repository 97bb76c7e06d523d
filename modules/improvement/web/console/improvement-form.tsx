import { Input, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import {
  nameOfDepartment,
  nameOfStaff,
  searchDepartments,
  searchStaff,
} from '#modules/organization/web/pick.ts'
import { outcomes } from '../../contract.ts'
import { words } from '../parts/words.ts'
import { improvement, type Improvement, nameOfTopic, searchTopics } from './api.ts'
import styles from './improvement.module.css'
import { texts } from './improvement-texts.ts'

interface Values {
  title: string
  outcome: (typeof outcomes)[number]
  measure?: string
  topicId?: string
  reference?: string
  departmentId?: string
  dueOn?: string
  responsibleId?: string
}

interface ImprovementFormProps {
  known?: Improvement
  /** The opinions of which a new one is made. */
  about?: { projectId: string; opinionIds: string[]; topicId: string | null }
  onSent: (improvement: Improvement) => void
  onCancel: () => void
}

/** What is to be improved, by whom, until when. @serves S1-52 */
export function ImprovementForm({ known, about, onSent, onCancel }: ImprovementFormProps) {
  const t = useTexts(texts)
  const w = useTexts(words)
  return (
    <FieldForm<Values, Improvement>
      name={`improvement-${known?.id ?? about?.opinionIds[0]}`}
      initial={known ? valuesOf(known) : { outcome: 'works', topicId: about?.topicId ?? undefined }}
      version={known?.version}
      send={({ title, outcome, ...values }, version) => {
        const body = {
          title,
          outcome,
          measure: values.measure ?? '',
          topicId: values.topicId ?? null,
          reference: values.reference?.trim() || null,
          departmentId: values.departmentId ?? null,
          dueOn: values.dueOn ?? null,
          responsibleId: values.responsibleId ?? null,
        }
        return known
          ? improvement.call.editImprovement({
              params: { improvementId: known.id },
              body: { ...body, version },
            })
          : improvement.call.proposeImprovement({
              body: { ...body, projectId: about!.projectId, opinionIds: about!.opinionIds },
            })
      }}
      fromTheirs={valuesOf}
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={known ? t.edit : t.create}
    >
      <Field name="title" label={t.name} required>
        <Input maxLength={200} />
      </Field>
      <Field name="measure" label={t.measure} hint={t.measureHint}>
        <Input.TextArea rows={3} maxLength={5000} />
      </Field>
      <div className={styles.fields}>
        <Field name="outcome" label={t.outcome} required>
          <Select options={outcomes.map((value) => ({ value, label: w.outcomes[value] }))} />
        </Field>
        <Field name="topicId" label={t.topic}>
          <EntityPicker label={t.topic} search={searchTopics} labelOf={nameOfTopic} />
        </Field>
        <Field name="departmentId" label={t.department}>
          <EntityPicker label={t.department} search={searchDepartments} labelOf={nameOfDepartment} />
        </Field>
        <Field name="responsibleId" label={t.responsible}>
          <EntityPicker label={t.responsible} search={searchStaff} labelOf={nameOfStaff} />
        </Field>
        <Field name="dueOn" label={t.dueOn}>
          <DateField />
        </Field>
        {known && (
          <Field name="reference" label={t.reference} hint={t.referenceHint}>
            <Input maxLength={200} />
          </Field>
        )}
      </div>
    </FieldForm>
  )
}

const valuesOf = ({
  title,
  outcome,
  measure,
  topicId,
  reference,
  departmentId,
  dueOn,
  responsibleId,
}: Improvement) => ({
  title,
  outcome,
  measure,
  topicId: topicId ?? undefined,
  reference: reference ?? undefined,
  departmentId: departmentId ?? undefined,
  dueOn: dueOn ?? undefined,
  responsibleId: responsibleId ?? undefined,
})
