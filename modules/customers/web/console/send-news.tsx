import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type ConsentState, customers } from './api.ts'
import { consentTexts } from './consent-texts.ts'
import styles from './person.module.css'

/** Tells a customer of a project or an offer, while she agrees to it. @serves 6.8-15, S3-32 */
export function SendNews({ personId, marketing }: { personId: string; marketing: ConsentState }) {
  const t = useTexts(consentTexts)
  const may = useMay()
  const queries = useQueryClient()
  const [writing, setWriting] = useState(false)
  const close = () => setWriting(false)
  if (!marketing.holds) return <p className={styles.quiet}>{t.noMarketing}</p>
  if (!may('customers.advertise')) return null
  return (
    <>
      <p>
        <Button onClick={() => setWriting(true)}>{t.sendNews}</Button>
      </p>
      <Modal open={writing} title={t.sendNews} footer={null} onCancel={close} destroyOnHidden>
        <FieldForm<{ words: string }, { messageId: string | null }>
          name={`customers-news-${personId}`}
          initial={{ words: '' }}
          send={(body) => customers.call.sendNews({ params: { personId }, body })}
          onSent={({ messageId }) => {
            toast.success(messageId ? t.newsSent : t.newsSentBefore)
            void queries.invalidateQueries({ queryKey: ['customers'] })
            close()
          }}
          onCancel={close}
          submitLabel={t.send}
        >
          <Field name="words" label={t.newsWords} required hint={t.newsHint}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 6 }} maxLength={200} showCount />
          </Field>
        </FieldForm>
      </Modal>
    </>
  )
}
