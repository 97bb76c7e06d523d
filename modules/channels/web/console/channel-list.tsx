import { FormDialog } from '#design/form/form-dialog.tsx'
import { useGo } from '#design/link.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { textColumn } from '#design/list/columns.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column } from '#design/list/model.ts'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { projectFilter } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { channelKinds } from '../../contract.ts'
import { type ChannelLine, channels, toneOfChannel } from './api.ts'
import { ClientForm } from './client-form.tsx'
import { FormForm } from './form-form.tsx'
import { MailboxForm } from './mailbox-form.tsx'
import { ownTexts } from './own-texts.ts'
import { texts } from './texts.ts'
import { useFault } from './use-fault.ts'

/** Every way in besides desk, hotline and portal, and how it goes. @serves S3-40, S1-21 */
export default function ChannelList() {
  const t = useTexts(texts)
  const o = useTexts(ownTexts)
  const go = useGo()
  const may = useMay()('channels.keep')
  const opened = ({ id }: { id: string }) => go(`/channels/${id}`)
  const flag = (yes: string, no: string) => [
    { value: 'true', label: yes },
    { value: 'false', label: no },
  ]
  return (
    <ListPage<ChannelLine>
      name="channels.list"
      title={t.title}
      hint={t.hint}
      list={channels.call.listChannels}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/channels/${id}`}
      order="kind"
      search={{ key: 'q', hint: t.search }}
      columns={useColumns()}
      filters={[
        projectFilter(t.project),
        choiceFilter('kind', t.kind, channelKinds, t.kinds),
        { kind: 'choice', key: 'isOn', title: t.state, options: flag(t.on, t.off) },
        { kind: 'flag', key: 'hasFault', title: t.faulty },
      ]}
      exportAs="channels.listChannels"
      actions={
        may && (
          <>
            <FormDialog label={o.addClient} width={720} refreshes={['channels']}>
              {({ close }) => <ClientForm onSent={opened} onCancel={close} />}
            </FormDialog>{' '}
            <FormDialog label={o.addForm} width={720} refreshes={['channels']}>
              {({ close }) => <FormForm onSent={opened} onCancel={close} />}
            </FormDialog>{' '}
            <FormDialog label={t.addMailbox} type="primary" width={720} refreshes={['channels']}>
              {({ close }) => <MailboxForm onSent={opened} onCancel={close} />}
            </FormDialog>
          </>
        )
      }
      empty={<EmptyState icon="message" title={t.none} hint={t.noneHint} />}
    />
  )
}

function useColumns(): Column<ChannelLine>[] {
  const t = useTexts(texts)
  const fault = useFault()
  return [
    textColumn('name', t.name, { card: 'title', sort: { by: 'name' } }),
    {
      key: 'state',
      title: t.state,
      width: 110,
      card: 'corner',
      exported: { path: 'isOn' },
      render: (line) => (
        <StatusTag bare tone={toneOfChannel(line)}>
          {!line.isOn ? t.off : line.fault ? t.faulty : t.on}
        </StatusTag>
      ),
    },
    {
      key: 'kind',
      title: t.kind,
      width: 110,
      sort: { by: 'kind' },
      exported: { path: 'kind', words: t.kinds },
      render: ({ kind }) => t.kinds[kind],
    },
    textColumn('projectName', t.project, { key: 'project', width: 130 }),
    textColumn('where', t.where, { width: 230 }),
    {
      key: 'lately',
      title: t.lately,
      width: 120,
      exported: { path: 'lately' },
      render: ({ lately }) => t.latelyOf(lately),
    },
    {
      key: 'aside',
      title: t.aside,
      width: 110,
      exported: { path: 'aside' },
      render: ({ aside }) =>
        aside > 0 && (
          <StatusTag bare tone="act">
            {String(aside)}
          </StatusTag>
        ),
    },
    {
      key: 'lastActivityAt',
      title: t.lastActivity,
      width: 130,
      exported: { path: 'lastActivityAt', kind: 'date' },
      render: ({ lastActivityAt }) => lastActivityAt && <RelativeTime at={lastActivityAt} />,
    },
    {
      key: 'fault',
      title: t.fault,
      width: 220,
      exported: { path: 'fault' },
      render: (line) => line.fault && fault(line.fault),
    },
  ]
}
