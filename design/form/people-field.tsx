import { Button, Form, Input, Segmented } from 'antd'
import { Field } from '#design/form/field.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { useTexts } from '#design/texts.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import styles from './sales.module.css'
import { texts } from './texts.ts'

/** A buyer as the form has it: somebody on file, or somebody new. */
export interface BuyerValues {
  known?: 'yes' | 'no'
  personId?: string
  name?: string
  phone?: string
  identityNumber?: string
}

/** The buyers, the owner first. Names are whole paths, so that a refusal finds its field. */
export function BuyersField() {
  const t = useTexts(texts)
  const form = Form.useFormInstance<{ buyers: BuyerValues[] }>()
  const buyers = Form.useWatch('buyers', { form, preserve: true }) ?? []
  const set = (rows: BuyerValues[]) => form.setFieldValue('buyers', rows)
  const now = () => form.getFieldValue('buyers') as BuyerValues[]
  return (
    <>
      {buyers.map((_, at) => (
        <OneBuyer
          key={at}
          at={at}
          onRemove={buyers.length > 1 ? () => set(now().filter((_row, other) => other !== at)) : undefined}
        />
      ))}
      <p className={styles.add}>
        <Button
          icon={<Icon name="plus" size={15} />}
          onClick={() => set([...now(), { known: 'no' }])}
          disabled={buyers.length >= 10}
        >
          {t.addBuyer}
        </Button>
      </p>
    </>
  )
}

function OneBuyer({ at, onRemove }: { at: number; onRemove: (() => void) | undefined }) {
  const t = useTexts(texts)
  const form = Form.useFormInstance()
  const isKnown = Form.useWatch(['buyers', at, 'known'], form) === 'yes'
  return (
    <div className={styles.person}>
      <div className={styles.head}>
        <b>{t.buyer(at)}</b>
        <Form.Item name={['buyers', at, 'known']} noStyle>
          <Segmented
            options={[
              { value: 'no', label: t.isNew },
              { value: 'yes', label: t.isKnown },
            ]}
          />
        </Form.Item>
        {onRemove ? (
          <Button
            type="text"
            icon={<Icon name="remove" size={16} />}
            aria-label={t.removeBuyer}
            onClick={onRemove}
          />
        ) : (
          <span />
        )}
      </div>
      <div className={styles.fields}>
        {isKnown ? (
          <Field name={['buyers', at, 'personId']} label={t.person} required>
            <EntityPicker label={t.person} search={searchPersons} labelOf={nameOfPerson} />
          </Field>
        ) : (
          <>
            <Field name={['buyers', at, 'name']} label={t.name} required>
              <Input maxLength={200} autoComplete="off" />
            </Field>
            <Field name={['buyers', at, 'phone']} label={t.phone}>
              <Input type="tel" maxLength={60} autoComplete="off" />
            </Field>
            <Field name={['buyers', at, 'identityNumber']} label={t.identity}>
              <Input maxLength={60} autoComplete="off" />
            </Field>
          </>
        )}
      </div>
    </div>
  )
}
