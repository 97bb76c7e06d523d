import { Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfNode, searchCompanies } from '#modules/organization/web/pick.ts'
import { estate, type ProjectLine } from '../api.ts'
import { projectStates, words } from '../words.ts'
import { texts } from './texts.ts'

interface ProjectFormProps {
  /** The project that is changed; without it one is founded. */
  project?: ProjectLine
  onSent: (projectId: string) => void
  onCancel: () => void
}

type Values = Pick<ProjectLine, 'name' | 'city' | 'cityCode' | 'code' | 'state' | 'nodeId'> & {
  address?: string
  hotline?: string
}

/** Founds a project, or changes its facts. */
export function ProjectForm({ project, onSent, onCancel }: ProjectFormProps) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const send = async ({ address, hotline, ...values }: Values, version: number) => {
    const body = { ...values, address: address?.trim() || null, hotline: hotline?.trim() || null }
    if (!project) return (await estate.call.createProject({ body })).id
    await estate.call.changeProject({ params: { projectId: project.id }, body: { ...body, version } })
    return project.id
  }
  return (
    <FieldForm<Values, string>
      name={`project-${project?.id ?? 'new'}`}
      initial={project ? valuesOf(project) : { state: 'preparing' }}
      version={project?.version}
      send={send}
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.save}
    >
      <Field name="name" label={t.name} required>
        <Input maxLength={200} autoFocus={!project} />
      </Field>
      <Field name="nodeId" label={t.company} required hint={t.companyHint}>
        <EntityPicker label={t.company} search={searchCompanies} labelOf={nameOfNode} />
      </Field>
      <Field name="city" label={t.city} required>
        <Input maxLength={200} />
      </Field>
      <Field name="cityCode" label={t.cityCode} required hint={t.cityCodeHint}>
        <Input maxLength={20} />
      </Field>
      <Field name="code" label={t.code} required hint={t.codeHint}>
        <Input maxLength={20} />
      </Field>
      <Field
        name="state"
        label={t.state}
        required
        show={(state: ProjectLine['state']) => w.projectStates[state]}
      >
        <Select options={projectStates.map((value) => ({ value, label: w.projectStates[value] }))} />
      </Field>
      <Field name="address" label={t.address} hint={t.addressHint}>
        <Input maxLength={200} />
      </Field>
      <Field name="hotline" label={t.hotline} hint={t.hotlineHint}>
        <Input maxLength={200} inputMode="tel" />
      </Field>
    </FieldForm>
  )
}

function valuesOf({ name, city, cityCode, code, state, nodeId, address, hotline }: ProjectLine): Values {
  return {
    name,
    city,
    cityCode,
    code,
    state,
    nodeId,
    address: address ?? undefined,
    hotline: hotline ?? undefined,
  }
}
