import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useGo, useRouteParams } from '#design/link.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { ErrorState } from '#design/plain/states.tsx'
import { History } from '#design/record/history/history.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { messages, type Template } from './api.ts'
import styles from './messages.module.css'
import { Preview } from './preview.tsx'
import { texts } from './texts.ts'

/** The words of one message, with what it will look like beside. @serves S1-16 */
export default function TemplatePage() {
  const { templateId } = useRouteParams('templateId')
  const { data: template, error } = useQuery(messages.query.getTemplate({ params: { templateId } }))
  if (error) return <ErrorState isPage title={error.message} />
  return template ? <Words key={template.version} template={template} /> : <Skeleton lines={8} />
}

function Words({ template }: { template: Template }) {
  const t = useTexts(texts)
  const may = useMay()
  const { key, channel, language, purpose, subject, body } = template
  const hint = [t.channels[channel], t.languages[language], t.purposes[purpose]].join(' · ')
  return (
    <>
      <PageHead
        title={t.occasions[key] ?? key}
        hint={hint}
        back={{ to: '/message-templates', label: t.templates }}
      />
      {may('messages.editTemplates') ? (
        <Editor template={template} />
      ) : (
        <>
          <Preview templateId={template.id} subject={subject} body={body} />
          <p className={styles.under}>{t.changeOnly}</p>
        </>
      )}
      <History
        name="messages.templateHistory"
        of={template.id}
        ask={(query) => messages.call.templateHistory({ params: { templateId: template.id }, query })}
      />
    </>
  )
}

interface Values {
  subject?: string
  body: string
}

function Editor({ template }: { template: Template }) {
  const t = useTexts(texts)
  const go = useGo()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const values = Form.useWatch([], form) as Values | undefined
  const { id, subject, body, sample, version } = template
  const insert = (place: string) =>
    form.setFieldValue('body', `${form.getFieldValue('body') ?? ''}{${place}}`)
  const now = { subject: subject === null ? null : (values?.subject ?? subject), body: values?.body ?? body }
  return (
    <div className={styles.both}>
      <FieldForm<Values, Template>
        name={`message-template-${id}`}
        form={form}
        initial={{ subject: subject ?? undefined, body }}
        version={version}
        send={(given, current) =>
          messages.call.changeTemplate({
            params: { templateId: id },
            body: {
              version: current,
              body: given.body,
              subject: subject === null ? null : (given.subject ?? null),
            },
          })
        }
        onSent={() => {
          void queries.invalidateQueries({ queryKey: ['messages'] })
          go('/message-templates')
        }}
        onCancel={() => go('/message-templates')}
        submitLabel={t.save}
      >
        {subject !== null && (
          <Field name="subject" label={t.subject} required>
            <Input maxLength={200} />
          </Field>
        )}
        <Field
          name="body"
          label={t.body}
          required
          hint={<Places names={Object.keys(sample)} onChoose={insert} />}
        >
          <Input.TextArea autoSize={{ minRows: 5, maxRows: 16 }} maxLength={2000} showCount />
        </Field>
      </FieldForm>
      <Preview templateId={id} {...now} />
    </div>
  )
}

function Places({ names, onChoose }: { names: readonly string[]; onChoose: (name: string) => void }) {
  const t = useTexts(texts)
  if (names.length === 0) return null
  return (
    <span className={styles.places} title={t.placesHint}>
      {t.places}
      {names.map((name) => (
        <button key={name} type="button" onClick={() => onChoose(name)}>{`{${name}}`}</button>
      ))}
    </span>
  )
}
