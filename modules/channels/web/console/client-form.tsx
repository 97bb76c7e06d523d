import { Alert, Input, Typography } from 'antd'
import { useState } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useTexts } from '#design/texts.ts'
import { type Channel, channels } from './api.ts'
import { KeptFields, keptOf, type KeptValues, keptValuesOf } from './kept-fields.tsx'
import { ProjectsField } from './projects-field.tsx'
import { ownTexts } from './own-texts.ts'
import { texts } from './texts.ts'

interface Values extends KeptValues {
  shownAs: string
  webhookUrl?: string
}

interface ClientFormProps {
  known?: Channel
  onSent: (channel: Channel) => void
  onCancel: () => void
}

/** Another system that hands over messages; its secret is shown once. @serves S3-40 */
export function ClientForm({ known, onSent, onCancel }: ClientFormProps) {
  const t = useTexts(texts)
  const o = useTexts(ownTexts)
  const [made, setMade] = useState<{ channel: Channel; secret: string }>()
  if (made) return <Secret secret={made.secret} onSeen={() => onSent(made.channel)} />
  return (
    <FieldForm<Values, Channel | { channel: Channel; secret: string }>
      name={`client-${known?.id ?? 'new'}`}
      initial={known ? valuesOf(known) : { isOn: true }}
      version={known?.version}
      fromTheirs={valuesOf}
      send={(values, version) => {
        const body = { ...keptOf(values), shownAs: values.shownAs, webhookUrl: values.webhookUrl || null }
        return known
          ? channels.call.changeClient({ params: { channelId: known.id }, body: { ...body, version } })
          : channels.call.addClient({ body })
      }}
      onSent={(reply) => ('secret' in reply ? setMade(reply) : onSent(reply))}
      onCancel={onCancel}
    >
      <KeptFields />
      <Field name="projectIds" label={t.projects}>
        <ProjectsField known={known?.projects ?? []} />
      </Field>
      <Field name="shownAs" label={o.shownAs} required hint={o.shownAsHint}>
        <Input maxLength={200} />
      </Field>
      <Field name="webhookUrl" label={o.webhookUrl} hint={o.webhookHint}>
        <Input maxLength={500} placeholder="https://" />
      </Field>
    </FieldForm>
  )
}

/** The secret, this once. */
export function Secret({ secret, onSeen }: { secret: string; onSeen?: () => void }) {
  const o = useTexts(ownTexts)
  return (
    <Alert
      type="warning"
      title={o.secretOnce}
      description={<Typography.Text copyable>{secret}</Typography.Text>}
      {...(onSeen && { closable: true, onClose: onSeen })}
    />
  )
}

const valuesOf = (channel: Channel): Partial<Values> => {
  const { shownAs, webhookUrl } = channel.client!
  return { ...keptValuesOf(channel), shownAs, ...(webhookUrl && { webhookUrl }) }
}
