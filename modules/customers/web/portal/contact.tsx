import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useGo } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { Button } from '#design/portal/button.tsx'
import { Choice } from '#design/portal/choice.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Page } from '#design/portal/page.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { useTexts } from '#design/texts.ts'
import type { ReplyOf } from '#platform/contract/contract.ts'
import type { customersContract } from '../../contract.ts'
import { customers } from './api.ts'
import styles from './me.module.css'
import { texts } from './texts.ts'

type Preferences = ReplyOf<(typeof customersContract)['routes']['getMe']>['preferences']

const choices = ['any', 'phone', 'wechat', 'sms', 'email', 'portal'] as const

/** By what and at which hours I want to be reached; whoever serves me reads it before calling. @serves S3-04, S1-54 */
export default function Contact() {
  const t = useTexts(texts)
  const { data } = useQuery(customers.query.getMe())
  return (
    <Page title={t.contact} back="/me" lead={t.contactHint}>
      {data ? <Wishes known={data.preferences} /> : <Skeleton lines={4} />}
    </Page>
  )
}

function Wishes({ known }: { known: Preferences }) {
  const t = useTexts(texts)
  const go = useGo()
  const queries = useQueryClient()
  const [channel, setChannel] = useState<(typeof choices)[number]>(known.contactChannel ?? 'any')
  const [from, setFrom] = useState(known.contactFrom ?? '')
  const [until, setUntil] = useState(known.contactUntil ?? '')
  const lacks = (from === '') !== (until === '')
  const save = useMutation({
    mutationFn: () =>
      customers.call.editMe({
        body: {
          ...known,
          contactChannel: channel === 'any' ? null : channel,
          contactFrom: from || null,
          contactUntil: until || null,
        },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['customers'] })
      go('/me')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!lacks) save.mutate()
  }
  return (
    <form className={styles.stack} onSubmit={submit}>
      <Choice
        legend={t.contactBy}
        value={channel}
        onChange={setChannel}
        options={choices.map((value) => ({ value, label: t.channels[value] }))}
      />
      <TextField label={t.contactFrom} value={from} onChange={setFrom} input={{ type: 'time' }} />
      <TextField
        label={t.contactUntil}
        value={until}
        onChange={setUntil}
        hint={t.contactHours}
        {...(lacks && { problem: t.contactBoth })}
        input={{ type: 'time' }}
      />
      {save.error && (
        <Notice tone="late" icon="warning">
          {save.error.message}
        </Notice>
      )}
      <Button submit wide busy={save.isPending} disabled={lacks}>
        {t.save}
      </Button>
    </form>
  )
}
