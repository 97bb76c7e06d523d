import { Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { customers, type Register } from '../../api.ts'
import { texts } from '../texts.ts'
import { registerTexts } from './texts.ts'

type Use = Register['uses'][number]['kind']

/** Enters whether the home is lived in by its owners, let or vacant, from a day on. @serves S2-41 */
export function ChangeUse({ register: { home, uses } }: { register: Register }) {
  const t = useTexts(registerTexts)
  const w = useTexts(texts)
  return (
    <FormDialog label={t.changeUse} title={t.useTitle} type="link" size="small" refreshes={['customers']}>
      {({ done, close }) => (
        <FieldForm<{ kind: Use; fromOn: string }, unknown>
          name={`use-${home.id}`}
          initial={{ kind: uses[0]?.kind ?? 'ownUse', fromOn: isoDay(new Date()) }}
          send={(body) => customers.call.changeHomeUse({ params: { homeId: home.id }, body })}
          onSent={() => {
            toast.success(t.useSaved)
            done()
          }}
          onCancel={close}
        >
          <Field name="kind" label={w.use} required>
            <Select options={Object.entries(w.uses).map(([value, label]) => ({ value, label }))} />
          </Field>
          <Field name="fromOn" label={t.fromOn} required>
            <DateField />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** Enters who pays the property fee from a day on. @serves S2-41 */
export function ChangePayer({ register: { home, holders } }: { register: Register }) {
  const t = useTexts(registerTexts)
  const w = useTexts(texts)
  const people = new Map(
    holders
      .filter(({ untilOn }) => untilOn === null)
      .map(({ personId, name, kind }) => [personId, { name, kind }]),
  )
  if (people.size === 0) return null
  return (
    <FormDialog label={t.changeUse} title={t.payerTitle} type="link" size="small" refreshes={['customers']}>
      {({ done, close }) => (
        <FieldForm<{ personId: string; fromOn: string }, unknown>
          name={`payer-${home.id}`}
          initial={{ fromOn: isoDay(new Date()) }}
          send={(body) => customers.call.changePayer({ params: { homeId: home.id }, body })}
          onSent={() => {
            toast.success(t.payerSaved)
            done()
          }}
          onCancel={close}
        >
          <Field name="personId" label={t.payerWho} hint={t.payerHint} required>
            <Select
              options={[...people].map(([value, { name, kind }]) => ({
                value,
                label: `${name} · ${w.kinds[kind]}`,
              }))}
            />
          </Field>
          <Field name="fromOn" label={t.fromOn} required>
            <DateField />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
