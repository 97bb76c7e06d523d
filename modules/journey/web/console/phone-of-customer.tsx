import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { PhoneNumber } from '#design/plain/phone-number.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { useSay, useTexts, type Words } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { customers } from './api.ts'
import styles from './complete.module.css'
import { completeTexts } from './complete-texts.ts'

/** The customer's phone by one click; the action itself is the stated reason, kept in the audit log. @serves S3-10, S3-11 */
export function PhoneOfCustomer({ personId, title }: { personId: string; title: Words }) {
  const t = useTexts(completeTexts)
  const say = useSay()
  const may = useMay()
  const ask = useMutation({
    mutationFn: () =>
      customers.call.disclose({
        params: { personId },
        body: { fields: ['phone'], reason: t.phoneReason(say(title)) },
      }),
  })
  if (!may('customers.unmask')) return null
  const phone = ask.data?.facts.phone
  return (
    <p className={styles.label}>
      {phone ? (
        <PhoneNumber phone={phone} />
      ) : (
        <Button icon={<Icon name="phone" size={15} />} loading={ask.isPending} onClick={() => ask.mutate()}>
          {t.phone}
        </Button>
      )}
      {ask.error && <span role="alert"> {ask.error.message}</span>}
    </p>
  )
}
