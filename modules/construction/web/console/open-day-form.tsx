import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { TimesField } from '#design/form/times-field.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { nameOfProject, searchProjects } from '#modules/estate/web/pick.ts'
import { construction, type OpenDay } from './api.ts'
import styles from './construction.module.css'
import { usualSafetyWords, usualSlots } from './usual-open-day.ts'
import { texts } from './open-day-texts.ts'

interface Values {
  projectId: string
  phaseId?: string
  title: string
  heldOn: string
  bookUntil: string
  meetingPlace: string
  words: string
  safetyWords: string
  slots: { startsAt: string; endsAt: string; capacity: number }[]
}

interface OpenDayFormProps {
  openDay?: OpenDay
  onSent: (openDay: OpenDay) => void
  onCancel: () => void
}

/** Day, place, slots with their places, and the safety briefing. */
export function OpenDayForm({ openDay, onSent, onCancel }: OpenDayFormProps) {
  const t = useTexts(texts)
  const [form] = Form.useForm<Values>()
  const projectId = Form.useWatch('projectId', form) ?? openDay?.projectId
  const { data: plan } = useQuery({
    ...construction.query.buildingPlan({ params: { projectId: projectId ?? '' } }),
    enabled: Boolean(projectId),
  })
  return (
    <FieldForm<Values, OpenDay>
      form={form}
      name={`open-day-${openDay?.id ?? 'new'}`}
      initial={
        openDay
          ? { ...openDay, phaseId: openDay.phaseId ?? undefined }
          : { safetyWords: usualSafetyWords, slots: usualSlots.map((slot) => ({ ...slot })) }
      }
      version={openDay?.version}
      send={({ projectId: project, phaseId, slots, ...values }, version) => {
        const { title, heldOn, bookUntil, meetingPlace, words, safetyWords } = values
        const text = { title, heldOn, bookUntil, meetingPlace, words, safetyWords, phaseId: phaseId ?? null }
        const body = {
          ...text,
          slots: slots.map(({ startsAt, endsAt, capacity }) => ({ startsAt, endsAt, capacity })),
        }
        return openDay
          ? construction.call.editOpenDay({ params: { openDayId: openDay.id }, body: { ...body, version } })
          : construction.call.draftOpenDay({ body: { ...body, projectId: project } })
      }}
      fromTheirs={(theirs: OpenDay) => ({ ...theirs, phaseId: theirs.phaseId ?? undefined })}
      onSent={onSent}
      onCancel={onCancel}
    >
      <div className={styles.fields}>
        {!openDay && (
          <Field name="projectId" label={t.project} required>
            <EntityPicker label={t.project} search={searchProjects} labelOf={nameOfProject} />
          </Field>
        )}
        <Field name="phaseId" label={t.phase}>
          <Select
            allowClear
            placeholder={t.whole}
            options={plan?.bars.map(({ phaseId, phaseName }) => ({ value: phaseId, label: phaseName }))}
          />
        </Field>
      </div>
      <Field name="title" label={t.name} required>
        <Input maxLength={200} />
      </Field>
      <div className={styles.fields}>
        <Field name="heldOn" label={t.heldOn} required>
          <DateField min={isoDay(new Date())} />
        </Field>
        <Field name="bookUntil" label={t.bookUntil} required>
          <DateField min={isoDay(new Date())} />
        </Field>
        <Field name="meetingPlace" label={t.meetingPlace} required>
          <Input maxLength={200} />
        </Field>
      </div>
      <Field name="words" label={t.words} hint={t.wordsHint} required>
        <Input.TextArea rows={3} maxLength={5000} />
      </Field>
      <TimesField name="slots" label={t.slots} usualCapacity={20} />
      <Field name="safetyWords" label={t.safety} hint={t.safetyHint} required>
        <Input.TextArea rows={4} maxLength={5000} />
      </Field>
    </FieldForm>
  )
}
