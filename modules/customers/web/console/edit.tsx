import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form } from 'antd'
import { FieldForm } from '#design/form/field-form.tsx'
import { useGo, useRouteParams } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { customers, type Person } from './api.ts'
import { formTexts } from './form-texts.ts'
import { PasteBox } from './paste-box.tsx'
import { factsOf, PersonFields, type PersonValues } from './person-fields.tsx'
import styles from './person-form.module.css'

/** Brings a file up to date. @serves S3-04, S3-05, S2-41 */
export default function Edit() {
  const { personId } = useRouteParams('personId')
  const { data, error } = useQuery({
    ...customers.query.getPerson({ params: { personId } }),
    refetchOnWindowFocus: false,
  })
  if (error) return <ErrorState title={error.message} />
  return data ? <EditForm person={data.person} /> : <Skeleton lines={10} />
}

function EditForm({ person }: { person: Person }) {
  const t = useTexts(formTexts)
  const go = useGo()
  const queries = useQueryClient()
  const [form] = Form.useForm<PersonValues>()
  const back = `/customers/${person.id}`
  const { name, sex, identityKind, occupation, employer, education } = person
  return (
    <div className={styles.page}>
      <PageHead title={t.edit} back={{ to: back, label: person.name }} />
      <PasteBox onRead={(pasted) => form.setFieldsValue(pasted)} />
      <FieldForm<PersonValues, Person>
        name={`customers-edit-${person.id}`}
        form={form}
        initial={{ name, sex, identityKind, occupation, employer, education }}
        version={person.version}
        send={(values, version) =>
          customers.call.editPerson({
            params: { personId: person.id },
            body: { version, ...factsOf(values, person) },
          })
        }
        onSent={() => {
          toast.success(t.saved)
          void queries.invalidateQueries({ queryKey: ['customers'] })
          go(back)
        }}
        onCancel={() => go(back)}
      >
        <PersonFields known={person} />
      </FieldForm>
    </div>
  )
}
