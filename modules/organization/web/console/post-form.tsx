import { useQuery } from '@tanstack/react-query'
import { Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { organization, type PostLine } from './api.ts'
import { useRoleName, useStaffRoles } from './roles.ts'
import { texts } from './texts.ts'
import { lineTo } from './tree.ts'

interface PostFormProps {
  nodeId: string
  /** The post that is changed. */
  post?: PostLine
  onSent: () => void
  onCancel: () => void
}

type Values = Pick<PostLine, 'role' | 'title' | 'titleEn' | 'departmentId'>

/** Sets up a post, or changes it; its department may stand at the node or above it. */
export function PostForm({ nodeId, post, onSent, onCancel }: PostFormProps) {
  const t = useTexts(texts)
  const roleName = useRoleName()
  const roles = useStaffRoles()
  const departments = useDepartmentsFor(nodeId)
  return (
    <FieldForm<Values, unknown>
      name={`post-${post?.id ?? nodeId}`}
      initial={
        post
          ? { role: post.role, title: post.title, titleEn: post.titleEn, departmentId: post.departmentId }
          : {}
      }
      version={post?.version}
      send={({ departmentId = null, titleEn, ...values }, version) => {
        const body = { ...values, titleEn: titleEn || null, departmentId: departmentId ?? null }
        return post
          ? organization.call.changePost({ params: { postId: post.id }, body: { ...body, version } })
          : organization.call.createPost({ body: { ...body, nodeId } })
      }}
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.save}
    >
      <Field name="role" label={t.role} required hint={t.roleHint} show={(role: string) => roleName(role)}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={roles.map(({ key }) => ({ value: key, label: roleName(key) }))}
        />
      </Field>
      <Field name="title" label={t.title} required hint={t.titleHint}>
        <Input maxLength={200} />
      </Field>
      <Field name="titleEn" label={t.titleEn} hint={t.titleEnHint}>
        <Input maxLength={200} />
      </Field>
      <Field name="departmentId" label={t.department}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t.noDepartment}
          options={departments}
        />
      </Field>
    </FieldForm>
  )
}

function useDepartmentsFor(nodeId: string): { value: string; label: string }[] {
  const join = useJoining()
  const { data: tree } = useQuery(organization.query.listNodes())
  const { data } = useQuery(organization.query.listDepartments({ query: {} }))
  const line = lineTo(tree?.nodes ?? [], nodeId).map(({ id }) => id)
  return (data?.departments ?? [])
    .filter((department) => line.includes(department.nodeId))
    .map(({ id, name, nodeId: at, nodeName }) => ({
      value: id,
      label: at === nodeId ? name : join.aside(name, nodeName),
    }))
}
