import { Form, Input, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { nameOfProject, searchProjects } from '#modules/estate/web/pick.ts'
import { type Change, construction } from './api.ts'
import { texts } from './change-texts.ts'
import styles from './construction.module.css'
import { type Choice, HomeChoice } from './home-choice.tsx'
import { asAttachments, type Captioned, PhotosField } from './photos-field.tsx'

interface Values {
  projectId: string
  kind: Change['kind']
  title: string
  body: string
  establishedOn: string
  drawings?: Captioned[]
  homes: Choice
}

interface ChangeFormProps {
  /** The change to correct; a new one without. */
  change?: Change
  onSent: (change: Change) => void
  onCancel: () => void
}

/** What changes since when, with drawings, and the homes that it touches. */
export function ChangeForm({ change, onSent, onCancel }: ChangeFormProps) {
  const t = useTexts(texts)
  const [form] = Form.useForm<Values>()
  const projectId = Form.useWatch('projectId', form) ?? change?.projectId
  return (
    <FieldForm<Values, Change>
      form={form}
      name={`change-${change?.id ?? 'new'}`}
      initial={
        change
          ? {
              ...change,
              drawings: change.drawings.map(({ file, caption }) => ({
                file: file as Captioned['file'],
                caption,
              })),
            }
          : { kind: 'design', establishedOn: isoDay(new Date()) }
      }
      version={change?.version}
      send={({ projectId: project, homes, kind, title, body, establishedOn, drawings }, version) => {
        const text = { kind, title, body, establishedOn, drawings: asAttachments(drawings) }
        return change
          ? construction.call.editChange({ params: { changeId: change.id }, body: { ...text, version } })
          : construction.call.establishChange({ body: { ...text, projectId: project, homes } })
      }}
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={change ? t.edit : t.enter}
    >
      <div className={styles.fields}>
        {!change && (
          <Field name="projectId" label={t.project} required>
            <EntityPicker label={t.project} search={searchProjects} labelOf={nameOfProject} />
          </Field>
        )}
        <Field name="kind" label={t.kind} required>
          <Select
            options={(['design', 'planning'] as const).map((value) => ({ value, label: t.kinds[value] }))}
          />
        </Field>
        <Field name="establishedOn" label={t.establishedOn} hint={t.establishedHint} required>
          <DateField max={isoDay(new Date())} />
        </Field>
      </div>
      <Field name="title" label={t.name} required>
        <Input maxLength={200} />
      </Field>
      <Field name="body" label={t.body} hint={t.bodyHint} required>
        <Input.TextArea rows={6} maxLength={5000} />
      </Field>
      <Field name="drawings" label={t.drawings}>
        <PhotosField drawings projectId={projectId} />
      </Field>
      {!change && (
        <Field name="homes" label={t.homes} required>
          <HomeChoice projectId={projectId} />
        </Field>
      )}
    </FieldForm>
  )
}
