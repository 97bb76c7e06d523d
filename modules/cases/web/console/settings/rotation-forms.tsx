import { useQuery } from '@tanstack/react-query'
import { InputNumber, Select, Switch, TreeSelect } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useSay, useTexts } from '#design/texts.ts'
import { nameOfDepartment, searchDepartments } from '#modules/organization/web/pick.ts'
import { cases, type Rotation, type RotationMember as Member } from '../api.ts'
import { words } from '../words.ts'
import { rotationTexts } from './rotation-texts.ts'

/** Lets cases go round in one more department. */
export function AddDepartment() {
  const t = useTexts(rotationTexts)
  return (
    <FormDialog label={t.add} type="primary" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ departmentId: string; mostOpen: number }, unknown>
          name="case-rotation"
          initial={{ mostOpen: 20 }}
          send={({ departmentId, mostOpen }) =>
            cases.call.keepRotation({
              params: { departmentId },
              body: { version: 0, active: false, mostOpen },
            })
          }
          onSent={done}
          onCancel={close}
        >
          <Field name="departmentId" label={t.department} required>
            <EntityPicker label={t.department} search={searchDepartments} labelOf={nameOfDepartment} />
          </Field>
          <Field name="mostOpen" label={t.mostOpen} required>
            <InputNumber min={1} max={500} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** Whether cases go round in a department, and how much one person carries. */
export function RotationDialog({ rotation }: { rotation: Rotation }) {
  const t = useTexts(rotationTexts)
  const { departmentId, departmentName, active, mostOpen, version } = rotation
  return (
    <FormDialog label={t.change} title={departmentName} size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ active: boolean; mostOpen: number }, unknown>
          name={`case-rotation-${departmentId}`}
          initial={{ active, mostOpen }}
          version={version}
          send={(values, based) =>
            cases.call.keepRotation({
              params: { departmentId },
              body: { version: based, active: values.active, mostOpen: values.mostOpen },
            })
          }
          onSent={done}
          onCancel={close}
        >
          <Field name="active" label={t.active} valuePropName="checked">
            <Switch />
          </Field>
          <Field name="mostOpen" label={t.mostOpen} required>
            <InputNumber min={1} max={500} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

type Skills = Pick<Member, 'takesPart' | 'kinds' | 'categoryIds' | 'languages'>

/** Whether a person takes part, and what she can take. */
export function MemberDialog({ departmentId, member }: { departmentId: string; member: Member }) {
  const t = useTexts(rotationTexts)
  const w = useTexts(words)
  const say = useSay()
  const { data } = useQuery(cases.query.listCategories())
  const { staffId, name, version, takesPart, kinds, categoryIds, languages } = member
  const options = (list: Record<string, string>) =>
    Object.entries(list).map(([value, label]) => ({ value, label }))
  return (
    <FormDialog label={t.change} title={t.edit(name)} icon="edit" iconOnly refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<Skills, unknown>
          name={`case-rotation-member-${departmentId}-${staffId}`}
          initial={{ takesPart, kinds, categoryIds, languages }}
          version={version}
          send={(values, based) =>
            cases.call.keepRotationMember({
              params: { departmentId, staffId },
              body: {
                version: based,
                takesPart: values.takesPart,
                kinds: values.kinds,
                categoryIds: values.categoryIds,
                languages: values.languages,
              },
            })
          }
          onSent={done}
          onCancel={close}
        >
          <Field name="takesPart" label={t.takesPart} valuePropName="checked">
            <Switch />
          </Field>
          <Field name="kinds" label={t.kinds} hint={t.emptyMeansAll}>
            <Select mode="multiple" options={options(w.kinds)} />
          </Field>
          <Field name="categoryIds" label={t.topics} hint={t.emptyMeansAll}>
            <TreeSelect
              multiple
              showSearch
              treeNodeFilterProp="title"
              treeDataSimpleMode
              treeData={data?.items.map((topic) => ({
                id: topic.id,
                pId: topic.parentId,
                value: topic.id,
                title: say(topic),
              }))}
            />
          </Field>
          <Field name="languages" label={t.languages} hint={t.emptyMeansAll}>
            <Select mode="multiple" options={options(t.languageNames)} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
