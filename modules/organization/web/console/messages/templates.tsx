import { useQuery } from '@tanstack/react-query'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState, ErrorState } from '#design/plain/states.tsx'
import { ListCards } from '#design/list/list-cards.tsx'
import { ListTable } from '#design/list/list-table.tsx'
import type { Column } from '#design/list/model.ts'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { usePhone } from '#design/theme/mode.ts'
import { messages, type Template } from './api.ts'
import styles from './messages.module.css'
import { texts } from './texts.ts'

/** The words of every message, by occasion, channel and language. @serves S1-16 */
export default function Templates() {
  const t = useTexts(texts)
  const phone = usePhone()
  const { data, error } = useQuery(messages.query.listTemplates())
  const columns: Column<Template>[] = [
    {
      key: 'key',
      title: t.template,
      width: 220,
      card: 'title',
      render: ({ key }) => t.occasions[key] ?? key,
    },
    {
      key: 'channel',
      title: t.channel,
      width: 100,
      card: 'corner',
      render: ({ channel }) => t.channels[channel],
    },
    { key: 'language', title: t.language, width: 80, render: ({ language }) => t.languages[language] },
    {
      key: 'body',
      title: t.body,
      render: ({ subject, body, sample }) => (
        <div className={styles.content}>
          {subject && <strong>{filled(subject, sample)}</strong>} {filled(body, sample)}
        </div>
      ),
    },
  ]
  if (error) return <ErrorState title={error.message} />
  const Rows = phone ? ListCards<Template> : ListTable<Template>
  return (
    <>
      <PageHead title={t.templates} hint={t.templatesHint} back={{ to: '/messages', label: t.title }} />
      {!data && <Skeleton lines={8} />}
      {data?.items.length === 0 && <EmptyState icon="message" title={t.noTemplates} />}
      {data && data.items.length > 0 && (
        <Rows
          label={t.templates}
          columns={columns}
          rows={data.items}
          rowKey={({ id }) => id}
          rowLink={({ id }) => `/message-templates/${id}`}
        />
      )}
    </>
  )
}

/** The words with example values in their places, as they arrive. */
const filled = (words: string, sample: Template['sample']) =>
  words.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(sample[name] ?? place))
