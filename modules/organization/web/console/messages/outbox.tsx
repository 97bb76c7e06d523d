import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { numberColumn, timeColumn } from '#design/list/columns.tsx'
import { choiceFilter } from '#design/list/filters.ts'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Filter } from '#design/list/model.ts'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import { type Message, messages } from './api.ts'
import { errorWords } from './error-words.ts'
import styles from './messages.module.css'
import { Figures } from './figures.tsx'
import { Retry } from './retry.tsx'
import { texts, toneOf } from './texts.ts'

/** Everything that was sent or waits, and what did not arrive. @serves S1-16, S3-11 */
export default function Outbox() {
  const t = useTexts(texts)
  const columns = useColumns()
  const filters: Filter[] = [
    choiceFilter('state', t.state, Object.keys(t.states) as Message['state'][], t.states, {
      several: true,
      tones: toneOf,
    }),
    choiceFilter('channel', t.channel, Object.keys(t.channels) as Message['channel'][], t.channels),
  ]
  return (
    <ListPage<Message>
      name="messages.outbox"
      title={t.title}
      list={messages.call.listMessages}
      rowKey={({ id }) => id}
      order="-queuedAt"
      columns={columns}
      filters={filters}
      views={[
        { key: 'every', title: t.all, search: {} },
        { key: 'dead', title: t.dead, search: { state: 'dead' } },
      ]}
      exportAs="messages.listMessages"
      actions={
        <AppLink to="/message-templates">
          <Button>{t.templates}</Button>
        </AppLink>
      }
      empty={<EmptyState icon="message" title={t.none} hint={t.noneHint} />}
    >
      <Figures />
    </ListPage>
  )
}

function useColumns(): Column<Message>[] {
  const t = useTexts(texts)
  return [
    {
      key: 'content',
      title: t.content,
      card: 'title',
      render: ({ subject, content }) => (
        <div className={styles.content} title={content ?? undefined}>
          {subject && <strong>{subject}</strong>}{' '}
          {content ?? <span className={styles.faint}>{t.secret}</span>}
        </div>
      ),
      exported: { path: 'content' },
    },
    {
      key: 'state',
      title: t.state,
      width: 150,
      card: 'corner',
      exported: { path: 'state', words: t.states },
      render: ({ state, error, dueAt }) => (
        <>
          <StatusTag tone={toneOf[state]}>{t.states[state]}</StatusTag>
          {error && state !== 'sent' && (
            <div className={styles.faint} title={error}>
              {errorWords(error, t)}
            </div>
          )}
          {dueAt && (state === 'failed' || state === 'held') && (
            <div className={styles.faint}>
              {t.due} <RelativeTime at={dueAt} />
            </div>
          )}
        </>
      ),
    },
    {
      key: 'channel',
      title: t.channel,
      width: 90,
      render: ({ channel }) => t.channels[channel],
      exported: { path: 'channel', words: t.channels },
    },
    {
      key: 'to',
      title: t.to,
      width: 160,
      render: (row) => <Recipient message={row} />,
      exported: { path: 'recipientName' },
    },
    {
      key: 'address',
      title: t.address,
      width: 140,
      optional: true,
      render: ({ address }) => address,
      exported: { path: 'address' },
    },
    timeColumn('queuedAt', t.queued, { key: 'queued', width: 130, sort: { by: 'queuedAt', as: 'time' } }),
    {
      key: 'sent',
      title: t.sent,
      width: 130,
      render: ({ sentAt }) => (sentAt ? <RelativeTime at={sentAt} /> : '—'),
      exported: { path: 'sentAt' },
    },
    numberColumn('attempts', t.attempts, { width: 90, optional: true }),
    {
      key: 'template',
      title: t.template,
      width: 180,
      optional: true,
      render: ({ template }) => t.occasions[template] ?? template,
      exported: { path: 'template' },
    },
    { key: 'retry', title: t.action, width: 90, render: (row) => <Retry message={row} /> },
  ]
}

function Recipient({ message: { personId, staffId, recipientName, address } }: { message: Message }) {
  const t = useTexts(texts)
  const to = personId ? `/customers/${personId}` : staffId ? `/staff/${staffId}` : null
  const kind = personId ? t.customer : staffId ? t.staff : '—'
  const words = recipientName ?? address ?? kind
  return (
    <>
      {to ? <AppLink to={to}>{words}</AppLink> : words}
      {recipientName && address && <div className={styles.faint}>{address}</div>}
    </>
  )
}
