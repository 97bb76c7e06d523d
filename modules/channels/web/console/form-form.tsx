import { Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useTexts } from '#design/texts.ts'
import { kinds } from '#modules/cases/contract.ts'
import { type Channel, channels } from './api.ts'
import styles from './channels.module.css'
import { KeptFields, keptOf, type KeptValues, keptValuesOf } from './kept-fields.tsx'
import { ProjectsField } from './projects-field.tsx'
import { ownTexts } from './own-texts.ts'
import { texts } from './texts.ts'

type FormChannel = NonNullable<Channel['form']>

interface Values extends KeptValues {
  kinds: FormChannel['kinds']
  origins?: string[]
  texts: FormChannel['texts']
}

interface FormFormProps {
  known?: Channel
  onSent: (channel: Channel) => void
  onCancel: () => void
}

/** A form for the company's own site: what it says, what it offers, who may embed it. @serves S3-40 */
export function FormForm({ known, onSent, onCancel }: FormFormProps) {
  const t = useTexts(texts)
  const o = useTexts(ownTexts)
  return (
    <FieldForm<Values, Channel>
      name={`web-form-${known?.id ?? 'new'}`}
      initial={known ? valuesOf(known) : fresh}
      version={known?.version}
      fromTheirs={valuesOf}
      send={(values, version) => {
        const body = {
          ...keptOf(values),
          kinds: values.kinds,
          origins: values.origins ?? [],
          texts: values.texts,
        }
        return known
          ? channels.call.changeForm({ params: { channelId: known.id }, body: { ...body, version } })
          : channels.call.addForm({ body })
      }}
      onSent={onSent}
      onCancel={onCancel}
    >
      <KeptFields mayBeForChairman />
      <Field name="projectIds" label={t.projects}>
        <ProjectsField known={known?.projects ?? []} />
      </Field>
      <Field name="kinds" label={o.kindsOffered} required>
        <Select mode="multiple" options={kinds.map((value) => ({ value, label: o.caseKinds[value] }))} />
      </Field>
      <Field name="origins" label={o.origins} hint={o.originsHint}>
        <Select mode="tags" tokenSeparators={[' ', ',']} open={false} suffixIcon={null} />
      </Field>
      <div className={styles.fields}>
        {(['zh', 'en'] as const).map((language) => (
          <div key={language}>
            <Field name={['texts', language, 'title']} label={o.titleIn[language]} required>
              <Input maxLength={60} />
            </Field>
            <Field name={['texts', language, 'intro']} label={o.introIn[language]} required>
              <Input.TextArea rows={3} maxLength={500} />
            </Field>
          </div>
        ))}
      </div>
    </FieldForm>
  )
}

const fresh: Partial<Values> = {
  isOn: true,
  kinds: ['complaint', 'enquiry', 'suggestion', 'praise'],
  texts: {
    zh: { title: '告诉我们', intro: '您的话会有专人负责，24 小时内答复。' },
    en: { title: 'Tell us', intro: 'Somebody will own it and answer you within 24 hours.' },
  },
}

const valuesOf = (channel: Channel): Partial<Values> => {
  const { kinds: offered, origins, texts: told } = channel.form!
  return { ...keptValuesOf(channel), kinds: offered, origins, texts: told }
}
