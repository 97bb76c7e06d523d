import { Input } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { TimesField } from '#design/form/times-field.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { nameOfProject, searchProjects } from '#modules/estate/web/pick.ts'
import { improvement, type Talk } from './api.ts'
import styles from './improvement.module.css'
import { texts } from './talk-texts.ts'

interface Values {
  projectId: string
  title: string
  heldOn: string
  place: string
  words: string
  slots: { startsAt: string; endsAt: string; capacity: number }[]
}

interface TalkFormProps {
  talk?: Talk
  onSent: (talk: Talk) => void
  onCancel: () => void
}

/** Day, place, what it is about, and the times with their places. @serves 7.7 */
export function TalkForm({ talk, onSent, onCancel }: TalkFormProps) {
  const t = useTexts(texts)
  return (
    <FieldForm<Values, Talk>
      name={`talk-${talk?.id ?? 'new'}`}
      initial={talk ?? { slots: [{ startsAt: '14:00', endsAt: '16:00', capacity: 30 }] }}
      version={talk?.version}
      send={({ projectId, title, heldOn, place, words, slots }, version) => {
        const body = {
          title,
          heldOn,
          place,
          words,
          slots: slots.map(({ startsAt, endsAt, capacity }) => ({ startsAt, endsAt, capacity })),
        }
        return talk
          ? improvement.call.editTalk({ params: { talkId: talk.id }, body: { ...body, version } })
          : improvement.call.planTalk({ body: { ...body, projectId } })
      }}
      onSent={onSent}
      onCancel={onCancel}
    >
      <div className={styles.fields}>
        {!talk && (
          <Field name="projectId" label={t.project} required>
            <EntityPicker label={t.project} search={searchProjects} labelOf={nameOfProject} />
          </Field>
        )}
        <Field name="heldOn" label={t.heldOn} required>
          <DateField min={isoDay(new Date())} />
        </Field>
        <Field name="place" label={t.place} required>
          <Input maxLength={200} />
        </Field>
      </div>
      <Field name="title" label={t.name} required>
        <Input maxLength={200} />
      </Field>
      <Field name="words" label={t.words} hint={t.wordsHint} required>
        <Input.TextArea rows={3} maxLength={5000} />
      </Field>
      <TimesField name="slots" label={t.slots} usualCapacity={30} />
    </FieldForm>
  )
}
