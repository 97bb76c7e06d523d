import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useRouteParams } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { History } from '#design/record/history/history.tsx'
import { NextStep } from '#design/record/next-step.tsx'
import { Facts, RecordPage } from '#design/record/record-page.tsx'
import { Section } from '#design/record/section.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type Channel, channels, toneOfChannel } from './api.ts'
import { ClientForm } from './client-form.tsx'
import { ClientKeys, Embedding } from './embedding.tsx'
import { FormForm } from './form-form.tsx'
import { Letters } from './letters.tsx'
import { MailboxForm } from './mailbox-form.tsx'
import { texts } from './texts.ts'
import { turned } from './turn.ts'
import { useFault } from './use-fault.ts'

/** One channel: how it goes, what came and went, and its settings. @serves S3-40 */
export default function ChannelPage() {
  const { channelId } = useRouteParams('channelId')
  const { data, error } = useQuery({
    ...channels.query.getChannel({ params: { channelId } }),
    refetchInterval: 30_000,
  })
  if (error) return <ErrorState title={error.message} />
  return data ? <Loaded channel={data} /> : <Skeleton lines={10} />
}

function Loaded({ channel }: { channel: Channel }) {
  const t = useTexts(texts)
  const join = useJoining()
  const { id, name, kind, isOn, fault, mailbox } = channel
  return (
    <RecordPage
      back={{ to: '/channels', label: t.title }}
      title={name}
      hint={t.kinds[kind]}
      status={<StatusTag tone={toneOfChannel(channel)}>{!isOn ? t.off : fault ? t.faulty : t.on}</StatusTag>}
      facts={[
        { label: t.where, value: channel.where },
        {
          label: t.project,
          value: join.list([channel.projectName, ...channel.projects.map((one) => one.name)]),
        },
        { label: t.responsible, value: channel.ownerName ?? t.desk },
        { label: t.lately, value: t.latelyOf(channel.lately) },
        { label: t.lastActivity, value: timeOr(channel.lastActivityAt, t.never) },
        ...(mailbox ? [{ label: t.looked, value: timeOr(channel.lookedAt, t.never) }] : []),
      ]}
      next={<Next channel={channel} />}
    >
      <Letters channel={channel} />
      {mailbox && <MailboxSettings mailbox={mailbox} />}
      {channel.form && <Embedding channel={channel} />}
      {channel.client && <ClientKeys channel={channel} />}
      <History
        name="channels.channelHistory"
        of={id}
        ask={(query) => channels.call.channelHistory({ params: { channelId: id }, query })}
      />
    </RecordPage>
  )
}

const timeOr = (at: string | null, never: string) => (at ? <RelativeTime at={at} /> : never)

function Next({ channel }: { channel: Channel }) {
  const t = useTexts(texts)
  const words = useFault()
  const { isOn, fault, aside } = channel
  const hint = fault ? words(fault) : aside > 0 ? t.asideOf(aside) : undefined
  return (
    <NextStep
      title={!isOn ? t.nextOff : fault ? t.nextFault : t.nextOn[channel.kind]}
      tone={!isOn ? 'idle' : fault ? 'late' : aside > 0 ? 'act' : 'done'}
      action={<Deeds channel={channel} />}
    >
      {hint}
    </NextStep>
  )
}

function Deeds({ channel }: { channel: Channel }) {
  const t = useTexts(texts)
  const may = useMay()('channels.keep')
  const { id: channelId, isOn, kind } = channel
  const turn = useChange(() => turned(channel), { refreshes: ['channels'], said: t.saved })
  const look = useChange(() => channels.call.fetchNow({ params: { channelId } }), {
    refreshes: ['channels'],
    said: t.fetching,
  })
  if (!may) return null
  return (
    <>
      {isOn && kind === 'mailbox' && (
        <Button type="primary" loading={look.busy} onClick={() => look.run(undefined)}>
          {t.fetchNow}
        </Button>
      )}{' '}
      <FormDialog label={t.edit} width={720} refreshes={['channels']}>
        {({ done, close }) => <KindForm known={channel} onSent={done} onCancel={close} />}
      </FormDialog>{' '}
      {isOn ? (
        <ConfirmAction
          label={t.turnOff}
          consequence={t.turnOffWords}
          busy={turn.busy}
          onConfirm={() => turn.run(undefined)}
        />
      ) : (
        <Button loading={turn.busy} onClick={() => turn.run(undefined)}>
          {t.turnOn}
        </Button>
      )}
    </>
  )
}

function KindForm(props: { known: Channel; onSent: (channel: Channel) => void; onCancel: () => void }) {
  const Kind = { mailbox: MailboxForm, form: FormForm, client: ClientForm }[props.known.kind]
  return <Kind {...props} />
}

function MailboxSettings({ mailbox }: { mailbox: NonNullable<Channel['mailbox']> }) {
  const t = useTexts(texts)
  const said = ({ host, port, security }: typeof mailbox.imap) =>
    `${host}:${port} · ${t.securities[security]}`
  return (
    <Section title={t.setUp}>
      <Facts
        facts={[
          { label: t.imap, value: said(mailbox.imap) },
          { label: t.smtp, value: said(mailbox.smtp) },
          { label: t.userName, value: mailbox.userName },
          { label: t.folder, value: mailbox.folder },
        ]}
      />
    </Section>
  )
}
