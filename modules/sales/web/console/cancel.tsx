import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { type Contract, sales } from './api.ts'
import styles from './sales.module.css'
import { texts } from './texts.ts'

interface Values {
  cancelledOn: string
  reason: string
}

/** Cancels a standing contract, with day and reason. @serves S2-04 */
export function CancelContract({ contract: { id, version, signedOn } }: { contract: Contract }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const sent = () => {
    close()
    toast.success(t.cancelled)
    for (const module of ['sales', 'customers', 'journey', 'delivery'])
      void queries.invalidateQueries({ queryKey: [module] })
  }
  const today = isoDay(new Date())
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t.cancel}
      </Button>
      <Modal open={open} title={t.cancel} footer={null} onCancel={close} destroyOnHidden>
        <p className={styles.quiet}>{t.cancelHint}</p>
        <FieldForm<Values, unknown>
          name={`sales-cancel-${id}`}
          initial={{ cancelledOn: today }}
          version={version}
          send={(values, from) =>
            sales.call.cancelContract({ params: { contractId: id }, body: { version: from, ...values } })
          }
          onSent={sent}
          onCancel={close}
          submitLabel={t.cancel}
          danger
        >
          <Field name="cancelledOn" label={t.cancelledOn} required>
            <DateField min={signedOn} max={today} />
          </Field>
          <Field name="reason" label={t.reason} required>
            <Input.TextArea rows={3} maxLength={2000} />
          </Field>
        </FieldForm>
      </Modal>
    </>
  )
}
