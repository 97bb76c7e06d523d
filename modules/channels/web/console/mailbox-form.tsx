import { Alert, Button, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { securities } from '../../contract.ts'
import { type Channel, channels } from './api.ts'
import styles from './channels.module.css'
import { KeptFields, keptOf, type KeptValues, keptValuesOf } from './kept-fields.tsx'
import { ProjectsField } from './projects-field.tsx'
import { texts } from './texts.ts'
import { useFault } from './use-fault.ts'

interface Server {
  host: string
  port: number
  security: (typeof securities)[number]
}

interface Values extends KeptValues {
  address: string
  imap: Server
  smtp: Server
  userName: string
  password?: string
  folder: string
}

interface MailboxFormProps {
  known?: Channel
  onSent: (channel: Channel) => void
  onCancel: () => void
}

/** A mailbox with its two servers, tried before it is kept. @serves S3-40 */
export function MailboxForm({ known, onSent, onCancel }: MailboxFormProps) {
  const t = useTexts(texts)
  const [form] = Form.useForm<Values>()
  return (
    <FieldForm<Values, Channel>
      name={`mailbox-${known?.id ?? 'new'}`}
      form={form}
      secret
      initial={known ? valuesOf(known) : fresh}
      version={known?.version}
      fromTheirs={valuesOf}
      send={(values, version) => {
        const body = { ...keptOf(values), ...accessOf(values), address: values.address }
        return known
          ? channels.call.changeMailbox({ params: { channelId: known.id }, body: { ...body, version } })
          : channels.call.addMailbox({ body })
      }}
      onSent={onSent}
      onCancel={onCancel}
    >
      <Field name="address" label={t.address} required>
        <Input type="email" autoComplete="off" maxLength={200} />
      </Field>
      <KeptFields nameHint={t.nameHint} mayBeForChairman />
      <Field name="projectIds" label={t.projects}>
        <ProjectsField known={known?.projects ?? []} />
      </Field>
      <ServerFields name="imap" title={t.imap} />
      <ServerFields name="smtp" title={t.smtp} />
      <div className={styles.fields}>
        <Field name="userName" label={t.userName} required>
          <Input autoComplete="off" maxLength={200} />
        </Field>
        <Field
          name="password"
          label={t.password}
          {...(known?.mailbox?.hasPassword && { hint: t.passwordKept })}
        >
          <Input.Password autoComplete="new-password" maxLength={500} />
        </Field>
        <Field name="folder" label={t.folder} required>
          <Input maxLength={200} />
        </Field>
      </div>
      <Trial values={() => form.getFieldsValue(true) as Values} known={known} />
    </FieldForm>
  )
}

function ServerFields({ name, title }: { name: 'imap' | 'smtp'; title: string }) {
  const t = useTexts(texts)
  return (
    <fieldset className={styles.server}>
      <legend>{title}</legend>
      <Field name={[name, 'host']} label={t.host} required>
        <Input maxLength={200} placeholder={`${name}.example.com`} />
      </Field>
      <Field name={[name, 'port']} label={t.port} required>
        <InputNumber min={1} max={65_535} controls={false} />
      </Field>
      <Field name={[name, 'security']} label={t.security} required>
        <Select options={securities.map((value) => ({ value, label: t.securities[value] }))} />
      </Field>
    </fieldset>
  )
}

function Trial({ values, known }: { values: () => Values; known: Channel | undefined }) {
  const t = useTexts(texts)
  const fault = useFault()
  const [outcome, setOutcome] = useState<{ imap: string | null; smtp: string | null }>()
  const trial = useChange(
    async () =>
      setOutcome(
        await channels.call.tryMailbox({
          body: { ...accessOf(values()), ...(known && { channelId: known.id }) },
        }),
      ),
    { refreshes: [] },
  )
  return (
    <div className={styles.trial}>
      <Button loading={trial.busy} onClick={() => trial.run(undefined)}>
        {trial.busy ? t.trying : t.tryIt}
      </Button>
      {outcome && !outcome.imap && !outcome.smtp && <Alert type="success" showIcon title={t.works} />}
      {outcome?.imap && <Alert type="warning" showIcon title={t.imapFails + fault(outcome.imap)} />}
      {outcome?.smtp && <Alert type="warning" showIcon title={t.smtpFails + fault(outcome.smtp)} />}
    </div>
  )
}

const fresh: Partial<Values> = {
  isOn: true,
  folder: 'INBOX',
  imap: { host: '', port: 993, security: 'tls' },
  smtp: { host: '', port: 465, security: 'tls' },
}

const accessOf = ({ imap, smtp, userName, password, folder }: Values) => ({
  imap,
  smtp,
  userName,
  folder,
  ...(password && { password }),
})

function valuesOf(channel: Channel): Partial<Values> {
  const { address, imap, smtp, userName, folder } = channel.mailbox!
  return { ...keptValuesOf(channel), address, imap, smtp, userName, folder }
}
