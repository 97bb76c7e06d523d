import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfProject, searchProjects } from '#modules/estate/web/pick.ts'
import { type Bulletin, construction } from './api.ts'
import { texts } from './bulletin-texts.ts'
import styles from './construction.module.css'
import { asAttachments, type Captioned, PhotosField } from './photos-field.tsx'

interface Values {
  projectId: string
  phaseId?: string
  title: string
  body: string
  channels?: string
  photos?: Captioned[]
}

interface BulletinFormProps {
  /** The draft to change; a new one without. */
  bulletin?: Bulletin
  projectId?: string
  onSent: (bulletin: Bulletin) => void
  onCancel: () => void
}

/** Title, words, photos in their order, and the ways to complain; the project's own are there already. */
export function BulletinForm({ bulletin, projectId, onSent, onCancel }: BulletinFormProps) {
  const t = useTexts(texts)
  const [form] = Form.useForm<Values>()
  const chosen = Form.useWatch('projectId', form) ?? bulletin?.projectId ?? projectId
  const { data: plan } = useQuery({
    ...construction.query.buildingPlan({ params: { projectId: chosen ?? '' } }),
    enabled: Boolean(chosen),
  })
  return (
    <FieldForm<Values, Bulletin>
      form={form}
      name={`bulletin-${bulletin?.id ?? 'new'}`}
      initial={{
        projectId: bulletin?.projectId ?? projectId,
        phaseId: bulletin?.phaseId ?? undefined,
        title: bulletin?.title,
        body: bulletin?.body,
        channels: bulletin?.channels,
        photos: bulletin?.photos.map(({ file, caption }) => ({ file: file as Captioned['file'], caption })),
      }}
      version={bulletin?.version}
      send={({ projectId: project, phaseId, photos, channels, ...text }, version) => {
        const said = channels?.trim() ? channels : (plan?.rhythm.channels ?? '')
        const body = { ...text, channels: said, phaseId: phaseId ?? null, photos: asAttachments(photos) }
        return bulletin
          ? construction.call.editBulletin({
              params: { bulletinId: bulletin.id },
              body: { ...body, version },
            })
          : construction.call.draftBulletin({ body: { ...body, projectId: project } })
      }}
      fromTheirs={({ title, body, channels, phaseId }: Bulletin) => ({
        title,
        body,
        channels,
        phaseId: phaseId ?? undefined,
      })}
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.save}
    >
      <div className={styles.fields}>
        {!bulletin && (
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
      <Field name="body" label={t.body} hint={t.bodyHint} required>
        <Input.TextArea rows={6} maxLength={5000} />
      </Field>
      <Field name="photos" label={t.photos}>
        <PhotosField projectId={chosen} />
      </Field>
      <Field name="channels" label={t.channels} hint={t.channelsHint}>
        <Input.TextArea rows={2} maxLength={5000} placeholder={plan?.rhythm.channels} />
      </Field>
    </FieldForm>
  )
}
