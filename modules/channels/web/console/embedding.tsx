import { Typography } from 'antd'
import { useState } from 'react'
import { Section } from '#design/record/section.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { useMay } from '#modules/identity/web/may.ts'
import { type Channel, channels } from './api.ts'
import styles from './channels.module.css'
import { Secret } from './client-form.tsx'
import { ownTexts } from './own-texts.ts'

/** What to put into the company's site, and how it will look there. @serves S3-40 */
export function Embedding({ channel: { form, name, isOn } }: { channel: Channel }) {
  const o = useTexts(ownTexts)
  const join = useJoining()
  const address = `${window.location.origin}/form/${form!.key}`
  const snippet = snippetFor(form!.key, address, name)
  return (
    <Section title={o.embed} aside={<a href={address}>{o.openPage}</a>}>
      <p className={styles.quiet}>
        {form!.origins.length ? o.embedHint(join.list(form!.origins)) : o.embedNowhere}
      </p>
      <Typography.Paragraph className={styles.snippet ?? ''} copyable={{ text: snippet }}>
        {snippet}
      </Typography.Paragraph>
      {isOn && (
        <iframe
          className={styles.preview}
          src={`/form/${form!.key}`}
          title={o.preview}
          sandbox="allow-scripts"
        />
      )}
    </Section>
  )
}

/** An inner frame that grows with its page; it hears of nothing but the height. */
const snippetFor = (key: string, address: string, name: string) =>
  [
    `<iframe id="tongxing-${key}" src="${address}" title="${name.replaceAll('"', '')}" style="width:100%;height:760px;border:0"></iframe>`,
    `<script>addEventListener('message',function(e){if(e.origin==='${new URL(address).origin}'&&e.data.tongxing==='${key}')document.getElementById('tongxing-${key}').style.height=e.data.height+'px'})</script>`,
  ].join('\n')

/** How another system signs in, and a new secret where the old one got lost. */
export function ClientKeys({ channel }: { channel: Channel }) {
  const o = useTexts(ownTexts)
  const join = useJoining()
  const may = useMay()('channels.keep')
  const [secret, setSecret] = useState<string>()
  const { id: channelId, version, client } = channel
  const renew = useChange(() => channels.call.renewSecret({ params: { channelId }, body: { version } }), {
    refreshes: ['channels'],
    onDone: (reply) => setSecret(reply.secret),
  })
  return (
    <Section title={o.connect} aside={<a href="/api/docs">{o.apiDocs}</a>}>
      <p className={styles.quiet}>{o.connectHint}</p>
      <p>
        {o.key + join.colon}
        <Typography.Text copyable>{client!.key}</Typography.Text>
      </p>
      <p>{join.pair(o.webhookUrl, client!.webhookUrl ?? o.noWebhook)}</p>
      {secret ? (
        <Secret secret={secret} />
      ) : (
        may && (
          <ConfirmAction
            label={o.renew}
            consequence={o.renewWords}
            busy={renew.busy}
            onConfirm={() => renew.run(undefined)}
          />
        )
      )}
    </Section>
  )
}
