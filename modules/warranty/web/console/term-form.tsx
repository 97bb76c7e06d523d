import { InputNumber, Select, Space } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { nameOfProject, searchProjects } from '#modules/estate/web/pick.ts'
import { nameOfNode, searchNodes } from '#modules/organization/web/pick.ts'
import { words } from '../parts/words.ts'
import { type Term, type TermLine, warranty } from './api.ts'
import { components } from './lists.ts'
import { texts } from './terms-texts.ts'

interface Values {
  nodeId: string
  projectId?: string
  component: TermLine['component']
  fromOn: string
  builder: Term | null
  floor: Term | null
  promised: Term | null
}

/** The three columns of domain.md 4.1 for one component. @serves 6.6 */
export function TermDialog({ term }: { term?: TermLine }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  return (
    <FormDialog
      label={term ? t.change : t.add}
      {...(term ? { size: 'small' as const } : { type: 'primary' as const })}
      width={620}
      refreshes={['warranty']}
    >
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name={`term-${term?.id ?? 'new'}`}
          initial={
            term ? { ...term, projectId: term.projectId ?? undefined } : { fromOn: isoDay(new Date()) }
          }
          version={term?.version}
          send={({ nodeId, projectId, component, fromOn, builder, floor, promised }, version) => {
            const terms = {
              fromOn,
              builder: builder ?? null,
              floor: floor ?? null,
              promised: promised ?? null,
            }
            return term
              ? warranty.call.changeTerm({ params: { termId: term.id }, body: { ...terms, version } })
              : warranty.call.addTerm({ body: { ...terms, nodeId, component, projectId: projectId ?? null } })
          }}
          onSent={done}
          onCancel={close}
          submitLabel={t.save}
        >
          {!term && (
            <>
              <Field name="nodeId" label={t.node} required>
                <EntityPicker label={t.node} search={searchNodes} labelOf={nameOfNode} />
              </Field>
              <Field name="projectId" label={t.project} hint={t.projectHint}>
                <EntityPicker label={t.project} search={searchProjects} labelOf={nameOfProject} />
              </Field>
              <Field name="component" label={t.component} required>
                <Select options={components.map((value) => ({ value, label: w.components[value] }))} />
              </Field>
            </>
          )}
          <Field name="fromOn" label={t.fromOn} required>
            <DateField />
          </Field>
          {(['builder', 'floor', 'promised'] as const).map((name) => (
            <Field key={name} name={name} label={t[name]}>
              <TermField label={t[name]} />
            </Field>
          ))}
        </FieldForm>
      )}
    </FormDialog>
  )
}

interface TermFieldProps {
  value?: Term | null
  onChange?: (term: Term | null) => void
  label: string
}

/** So many months, years or seasons; nothing chosen means none. */
function TermField({ value = null, onChange, label }: TermFieldProps) {
  const t = useTexts(texts)
  const units = ['month', 'year', 'season', 'designLife'] as const
  return (
    <Space>
      {value && value.unit !== 'designLife' && (
        <InputNumber
          aria-label={`${label} ${t.count}`}
          min={1}
          max={100}
          precision={0}
          value={value.count}
          onChange={(count) => onChange?.({ ...value, count: count ?? 1 })}
        />
      )}
      <Select
        allowClear
        aria-label={`${label} ${t.unit}`}
        style={{ minWidth: 150 }}
        placeholder={t.noTerm}
        {...(value ? { value: value.unit } : {})}
        onChange={(unit?: Term['unit']) =>
          onChange?.(unit ? { unit, count: unit === 'designLife' ? 0 : value?.count || 1 } : null)
        }
        options={units.map((unit) => ({ value: unit, label: t.units[unit] }))}
      />
    </Space>
  )
}
