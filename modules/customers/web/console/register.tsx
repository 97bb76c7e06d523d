import { useQueryClient } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useGo } from '#design/link.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { nameOfProject, searchProjects } from '#modules/estate/web/pick.ts'
import { customers, type Person, type PersonFile } from './api.ts'
import { formTexts } from './form-texts.ts'
import { PasteBox } from './paste-box.tsx'
import { factsOf, PersonFields, type PersonValues } from './person-fields.tsx'
import styles from './person-form.module.css'
import { optionsOf, words } from './words.ts'

type Source = PersonFile['sources'][number]['source']
interface Values extends PersonValues {
  projectId: string
  source: Source
}

/** Registers a customer; whoever is on file already by phone or identity is found, not doubled. @serves S3-03, S3-04, S3-05, S3-06 */
export default function Register() {
  const t = useTexts(formTexts)
  const w = useTexts(words)
  const go = useGo()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const sent = ({ created, person }: { created: boolean; person: Person }) => {
    toast.success(created ? t.created : t.found)
    void queries.invalidateQueries({ queryKey: ['customers'] })
    go(`/customers/${person.id}`)
  }
  return (
    <div className={styles.page}>
      <PageHead title={t.register} back={{ to: '/customers', label: t.back }} />
      <PasteBox onRead={(pasted) => form.setFieldsValue(pasted)} />
      <FieldForm<Values, { created: boolean; person: Person }>
        name="customers-register"
        form={form}
        initial={{ source: 'serviceFeedback' }}
        send={({ projectId, source, ...values }) =>
          customers.call.registerPerson({ body: { projectId, source, ...factsOf(values) } })
        }
        onSent={sent}
        onCancel={() => go('/customers')}
        submitLabel={t.register}
      >
        <PersonFields />
        <div className={styles.fields}>
          <Field name="projectId" label={t.project} required>
            <EntityPicker label={t.project} search={searchProjects} labelOf={nameOfProject} />
          </Field>
          <Field name="source" label={t.source} required>
            <Select options={optionsOf(w.sources)} />
          </Field>
        </div>
      </FieldForm>
    </div>
  )
}
