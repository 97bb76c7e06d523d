import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type DepartmentLine, type NodeLine, organization } from './api.ts'
import styles from './organization.module.css'
import { texts } from './texts.ts'
import { words } from './words.ts'

/** The departments of a node; cases are handed to them. @serves S0-29 */
export function Departments({ node }: { node: NodeLine }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()
  const { data } = useQuery(organization.query.listDepartments({ query: { nodeId: node.id } }))
  const edits = may('organization.edit')
  const add = edits && (
    <FormDialog label={t.addDepartment} icon="plus" type="link" size="small" refreshes={['organization']}>
      {({ done, close }) => <DepartmentForm nodeId={node.id} onSent={done} onCancel={close} />}
    </FormDialog>
  )
  return (
    <Section title={t.departments} aside={add}>
      {!data && <Skeleton lines={2} />}
      {data?.departments.length === 0 && (
        <p className={styles.note}>{`${t.noDepartments}${t.stop}${t.noDepartmentsHint}`}</p>
      )}
      <ul className={styles.chips}>
        {data?.departments.map((department) => (
          <li key={department.id} className={styles.chip}>
            {department.name}
            <small>
              {department.name === w.departmentKinds[department.kind]
                ? ''
                : `${w.departmentKinds[department.kind]} · `}
              {t.people(department.staff)}
            </small>
            {edits && <ChangeDepartment department={department} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ChangeDepartment({ department }: { department: DepartmentLine }) {
  const t = useTexts(texts)
  const { id, name } = department
  const remove = useChange(() => organization.call.removeDepartment({ params: { departmentId: id } }), {
    refreshes: ['organization'],
    said: t.removed,
  })
  return (
    <FormDialog
      label={`${t.changeDepartment} ${name}`}
      title={t.changeDepartment}
      icon="edit"
      iconOnly
      refreshes={['organization']}
    >
      {({ done, close }) => (
        <>
          <DepartmentForm department={department} onSent={done} onCancel={close} />
          <div className={styles.removal}>
            <ConfirmAction
              label={t.remove}
              danger
              consequence={t.removeDepartment(name)}
              busy={remove.busy}
              onConfirm={() => remove.run(undefined)}
            />
          </div>
        </>
      )}
    </FormDialog>
  )
}

interface DepartmentFormProps {
  nodeId?: string
  department?: DepartmentLine
  onSent: () => void
  onCancel: () => void
}

function DepartmentForm({ nodeId, department, onSent, onCancel }: DepartmentFormProps) {
  const t = useTexts(texts)
  const w = useTexts(words)
  return (
    <FieldForm<Pick<DepartmentLine, 'kind' | 'name'>, unknown>
      name={`department-${department?.id ?? nodeId}`}
      initial={department ? { kind: department.kind, name: department.name } : {}}
      version={department?.version}
      send={(values, version) =>
        department
          ? organization.call.changeDepartment({
              params: { departmentId: department.id },
              body: { ...values, version },
            })
          : organization.call.createDepartment({ body: { ...values, nodeId: nodeId! } })
      }
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.save}
    >
      <Field name="kind" label={t.departmentKind} required hint={t.departmentKindHint}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={Object.entries(w.departmentKinds).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <Field name="name" label={t.name} required>
        <Input maxLength={200} />
      </Field>
    </FieldForm>
  )
}
