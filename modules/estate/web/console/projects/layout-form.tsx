import { Input, InputNumber } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { useTexts } from '#design/texts.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { estate, type Layout } from '../api.ts'
import styles from './projects.module.css'
import { texts } from './texts.ts'

interface LayoutFormProps {
  projectId: string
  layout?: Layout
  onSent: () => void
  onCancel: () => void
}

type Facts = Pick<Layout, 'name' | 'bedrooms' | 'livingRooms' | 'bathrooms' | 'grossArea' | 'netArea'>
type Values = Facts & { plan?: UploadedFile[] }

/** Adds a layout, or changes it; a plan that is not chosen anew stays. */
export function LayoutForm({ projectId, layout, onSent, onCancel }: LayoutFormProps) {
  const t = useTexts(texts)
  return (
    <FieldForm<Values, unknown>
      name={`layout-${layout?.id ?? projectId}`}
      initial={layout ? factsOf(layout) : {}}
      version={layout?.version}
      send={({ plan = [], ...facts }, version) => {
        const body = { ...facts, ...(plan[0] && { planFileId: plan[0].id }) }
        return layout
          ? estate.call.changeLayout({
              params: { projectId, layoutId: layout.id },
              body: { ...body, version },
            })
          : estate.call.createLayout({ params: { projectId }, body })
      }}
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.save}
    >
      <Field name="name" label={t.layoutName} required>
        <Input maxLength={200} autoFocus={!layout} />
      </Field>
      <div className={styles.three}>
        {(['bedrooms', 'livingRooms', 'bathrooms'] as const).map((name) => (
          <Field key={name} name={name} label={t[name]}>
            <InputNumber min={0} max={20} precision={0} style={{ width: '100%' }} />
          </Field>
        ))}
      </div>
      <div className={styles.three}>
        <Field name="grossArea" label={t.gross}>
          <InputNumber min={0} max={5000} style={{ width: '100%' }} />
        </Field>
        <Field name="netArea" label={t.net}>
          <InputNumber min={0} max={5000} style={{ width: '100%' }} />
        </Field>
      </div>
      <Field name="plan" label={t.plan}>
        <FileUpload photos max={1} projectId={projectId} />
      </Field>
    </FieldForm>
  )
}

function factsOf({ name, bedrooms, livingRooms, bathrooms, grossArea, netArea }: Layout): Facts {
  return { name, bedrooms, livingRooms, bathrooms, grossArea, netArea }
}
