import { Button } from 'antd'
import { AppLink } from '#design/link.tsx'
import { ListPage } from '#design/list/list-page.tsx'
import type { Column, Filter } from '#design/list/model.ts'
import { EmptyState } from '#design/plain/states.tsx'
import { useTexts } from '#design/texts.ts'
import { messages, type Template } from './api.ts'
import styles from './messages.module.css'
import { texts } from './texts.ts'

/** The words of every message, by occasion, channel and language. @serves S1-16 */
export default function Templates() {
  const t = useTexts(texts)
  return (
    <ListPage<Template>
      name="messages.templates"
      title={t.templates}
      hint={t.templatesHint}
      back={{ to: '/messages', label: t.title }}
      list={messages.call.listTemplates}
      rowKey={({ id }) => id}
      rowLink={({ id }) => `/message-templates/${id}`}
      search={{ key: 'q', hint: t.templateSearch }}
      columns={useColumns()}
      order="key"
      filters={useFilters()}
      exportAs="messages.listTemplates"
      empty={
        <EmptyState
          icon="message"
          title={t.noTemplates}
          hint={t.noTemplatesHint}
          action={
            <AppLink to="/messages">
              <Button>{t.title}</Button>
            </AppLink>
          }
        />
      }
    />
  )
}

function useFilters(): Filter[] {
  const t = useTexts(texts)
  const choice = (key: string, title: string, words: Record<string, string>): Filter => ({
    kind: 'choice',
    key,
    title,
    options: Object.entries(words).map(([value, label]) => ({ value, label })),
  })
  return [
    choice('key', t.template, t.occasions),
    choice('channel', t.channel, t.channels),
    choice('language', t.language, t.languages),
    choice('purpose', t.purpose, t.purposes),
  ]
}

function useColumns(): Column<Template>[] {
  const t = useTexts(texts)
  return [
    {
      key: 'key',
      title: t.template,
      sort: { by: 'key' },
      width: 220,
      card: 'title',
      render: ({ key }) => t.occasions[key] ?? key,
      exported: { path: 'key', words: t.occasions },
    },
    {
      key: 'channel',
      title: t.channel,
      sort: { by: 'channel' },
      width: 100,
      card: 'corner',
      render: ({ channel }) => t.channels[channel],
      exported: { path: 'channel', words: t.channels },
    },
    {
      key: 'language',
      title: t.language,
      sort: { by: 'language' },
      width: 80,
      render: ({ language }) => t.languages[language],
      exported: { path: 'language', words: t.languages },
    },
    {
      key: 'purpose',
      title: t.purpose,
      width: 90,
      render: ({ purpose }) => t.purposes[purpose],
      exported: { path: 'purpose', words: t.purposes },
    },
    {
      key: 'body',
      title: t.body,
      render: ({ subject, body, sample }) => (
        <div className={styles.content}>
          {subject && <strong>{filled(subject, sample)}</strong>} {filled(body, sample)}
        </div>
      ),
      exported: { path: 'body' },
    },
  ]
}

/** The words with example values in their places, as they arrive. */
const filled = (words: string, sample: Template['sample']) =>
  words.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(sample[name] ?? place))
