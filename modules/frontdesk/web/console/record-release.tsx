import { Input, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { nameOfHome, searchHomes } from '#modules/estate/web/pick.ts'
import { frontdesk, type Release } from './api.ts'
import { GoodsField } from './goods-field.tsx'
import { texts } from './texts.ts'

type Values = Pick<Release, 'homeId' | 'goods' | 'carrier' | 'agreement'> & { plate?: string; note?: string }

/** Registers what leaves a home, on the spot. */
export function RecordRelease() {
  const t = useTexts(texts)
  const options = Object.entries(t.agreements).map(([value, label]) => ({ value, label }))
  return (
    <FormDialog label={t.record} icon="plus" type="primary" refreshes={['frontdesk']} width={520}>
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name="goods-release"
          initial={{ goods: [{ kind: '', count: 1 }], agreement: 'inPerson' }}
          send={(body) => frontdesk.call.recordRelease({ body })}
          onSent={() => {
            toast.success(t.recorded)
            done()
          }}
          onCancel={close}
          submitLabel={t.record}
        >
          <Field name="homeId" label={t.home} required>
            <EntityPicker label={t.home} search={searchHomes} labelOf={nameOfHome} />
          </Field>
          <GoodsField />
          <Field name="carrier" label={t.carrier} hint={t.carrierHint} required>
            <Input maxLength={100} autoComplete="off" />
          </Field>
          <Field name="plate" label={t.plate}>
            <Input maxLength={20} autoComplete="off" />
          </Field>
          <Field name="agreement" label={t.agreement} required>
            <Select options={options} />
          </Field>
          <Field name="note" label={t.note}>
            <Input.TextArea rows={2} maxLength={500} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
