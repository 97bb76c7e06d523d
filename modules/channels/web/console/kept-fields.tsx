import { Form, Input, Switch } from 'antd'
import { Field } from '#design/form/field.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfProject, searchProjects } from '#modules/estate/web/pick.ts'
import {
  nameOfDepartment,
  nameOfStaff,
  searchDepartments,
  searchStaff,
} from '#modules/organization/web/pick.ts'
import type { Channel } from './api.ts'
import { texts } from './texts.ts'

export interface KeptValues {
  name: string
  projectId: string
  projectIds?: string[]
  ownerStaffId?: string
  departmentId?: string
  forChairman?: boolean
  isOn?: boolean
}

/** What the API asks of every channel. */
export const keptOf = ({
  name,
  projectId,
  projectIds = [],
  ownerStaffId,
  departmentId,
  forChairman = false,
  isOn = false,
}: KeptValues) => ({
  name,
  projectId,
  projectIds,
  ownerStaffId: ownerStaffId ?? null,
  departmentId: departmentId ?? null,
  forChairman,
  isOn,
})

/** The same, of a channel that is kept. */
export const keptValuesOf = ({
  name,
  projectId,
  projects,
  ownerStaffId,
  departmentId,
  forChairman,
  isOn,
}: Channel): KeptValues => ({
  name,
  projectId,
  projectIds: projects.map(({ id }) => id),
  isOn,
  forChairman,
  ...(ownerStaffId && { ownerStaffId }),
  ...(departmentId && { departmentId }),
})

/** The fields that every channel has: its name, whose it is, who takes in what comes. */
export function KeptFields({
  nameHint,
  mayBeForChairman = false,
}: {
  nameHint?: string
  mayBeForChairman?: boolean
}) {
  const t = useTexts(texts)
  return (
    <>
      <Field name="name" label={t.name} required {...(nameHint && { hint: nameHint })}>
        <Input maxLength={200} />
      </Field>
      <Field name="projectId" label={t.project} required hint={t.projectHint}>
        <EntityPicker label={t.project} search={searchProjects} labelOf={nameOfProject} />
      </Field>
      <Field name="ownerStaffId" label={t.owner} hint={t.ownerHint}>
        <EntityPicker label={t.owner} placeholder={t.desk} search={searchStaff} labelOf={nameOfStaff} />
      </Field>
      <Field name="departmentId" label={t.department} hint={t.departmentHint}>
        <EntityPicker label={t.department} search={searchDepartments} labelOf={nameOfDepartment} />
      </Field>
      {mayBeForChairman && (
        <Form.Item name="forChairman" label={t.forChairman} extra={t.forChairmanHint} valuePropName="checked">
          <Switch />
        </Form.Item>
      )}
      <Form.Item name="isOn" label={t.isOn} valuePropName="checked">
        <Switch />
      </Form.Item>
    </>
  )
}
