import { Checkbox, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfProject, searchProjects } from '#modules/estate/web/pick.ts'
import { channels, kinds, policyTargets, urgencies } from '../../../contract.ts'
import { cases, type Policy } from '../api.ts'
import { CategoryPicker } from '../category-picker.tsx'
import { words } from '../words.ts'
import { LengthField } from './length-field.tsx'
import styles from './settings.module.css'
import { texts } from './texts.ts'

type Target = (typeof policyTargets)[number]
type Terms = Policy['terms']

/** The fields of the form lie side by side; the API gathers them. */
type Values = Partial<Record<Target, number | null>> & {
  projectId?: string
  categoryId?: string
  channel?: Policy['channel']
  urgency?: Policy['urgency']
  kind?: Policy['kind']
  measure?: Terms['measure']
  remindBeforeMinutes?: number | null
  confirmWithinMinutes?: number | null
  reopenWithinMinutes?: number | null
  shown?: Target[]
}

interface PolicyFormProps {
  known?: Policy
  onSent: (policy: Policy) => void
  onCancel: () => void
}

/** Terms for cases that fit the conditions; what is left empty comes from wider terms. @serves S1-50, 4.9 */
export function PolicyForm({ known, onSent, onCancel }: PolicyFormProps) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const options = (values: readonly string[], say: Record<string, string>) =>
    values.map((value) => ({ value, label: say[value] }))
  return (
    <FieldForm<Values, Policy>
      name={`case-policy-${known?.id ?? 'new'}`}
      initial={known ? valuesOf(known) : {}}
      version={known?.version}
      send={(values, version) => {
        const terms = termsOf(values)
        return known
          ? cases.call.changePolicy({
              params: { policyId: known.id },
              body: { version, active: known.active, terms },
            })
          : cases.call.addPolicy({
              body: {
                projectId: values.projectId ?? null,
                categoryId: values.categoryId ?? null,
                channel: values.channel ?? null,
                urgency: values.urgency ?? null,
                kind: values.kind ?? null,
                terms,
              },
            })
      }}
      fromTheirs={valuesOf}
      onSent={onSent}
      onCancel={onCancel}
    >
      {!known && (
        <>
          <p className={styles.quiet}>{t.conditionsHint}</p>
          <div className={styles.fields}>
            <Field name="projectId" label={t.project}>
              <EntityPicker
                label={t.project}
                placeholder={t.allProjects}
                search={searchProjects}
                labelOf={nameOfProject}
              />
            </Field>
            <Field name="categoryId" label={t.category}>
              <CategoryPicker />
            </Field>
            <Field name="urgency" label={t.urgency}>
              <Select allowClear placeholder={t.any} options={options(urgencies, w.urgencies)} />
            </Field>
            <Field name="channel" label={t.channel}>
              <Select allowClear placeholder={t.any} options={options(channels, w.channels)} />
            </Field>
            <Field name="kind" label={t.kind}>
              <Select allowClear placeholder={t.any} options={options(kinds, w.kinds)} />
            </Field>
          </div>
        </>
      )}
      <div className={styles.fields}>
        {policyTargets.map((target) => (
          <Field
            key={target}
            name={target}
            label={t.targets[target]}
            {...(target === 'progress' ? { hint: t.progressHint } : {})}
          >
            <LengthField label={t.targets[target]} />
          </Field>
        ))}
      </div>
      <Field name="shown" label={t.shown} hint={t.shownHint}>
        <Checkbox.Group options={policyTargets.map((value) => ({ value, label: t.targets[value] }))} />
      </Field>
      <div className={styles.fields}>
        <Field name="measure" label={t.measure} hint={t.measureHint}>
          <Select
            allowClear
            placeholder={t.leftOpen}
            options={(['clock', 'working'] as const).map((value) => ({ value, label: t.measures[value] }))}
          />
        </Field>
        <Field name="remindBeforeMinutes" label={t.remindBefore}>
          <LengthField label={t.remindBefore} />
        </Field>
        <Field name="confirmWithinMinutes" label={t.confirmWithin}>
          <LengthField label={t.confirmWithin} />
        </Field>
        <Field name="reopenWithinMinutes" label={t.reopenWithin}>
          <LengthField label={t.reopenWithin} />
        </Field>
      </div>
    </FieldForm>
  )
}

function valuesOf({ terms: { minutes, measure, shown, ...lengths } }: Policy): Values {
  return { ...minutes, ...lengths, measure, ...(shown ? { shown } : {}) }
}

function termsOf(values: Values): Terms {
  const minutes = Object.fromEntries(policyTargets.map((target) => [target, values[target] ?? null]))
  return {
    minutes: minutes as Terms['minutes'],
    measure: values.measure ?? null,
    remindBeforeMinutes: values.remindBeforeMinutes ?? null,
    confirmWithinMinutes: values.confirmWithinMinutes ?? null,
    reopenWithinMinutes: values.reopenWithinMinutes ?? null,
    shown: values.shown ?? null,
  }
}
