import { Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { useTexts } from '#design/texts.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { disclosure, type Script } from './api.ts'
import styles from './disclosure.module.css'
import { texts } from './script-texts.ts'

type Topic = Script['topics'][number]

/** Writes what is said on each topic. */
export function EditScript({ script: { id: scriptId, version, topics, projectId } }: { script: Script }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.edit} width={760} refreshes={['disclosure']}>
      {({ done, close }) => (
        <div className={styles.wide}>
          <FieldForm<{ topics: Topic[] }, Script>
            name={`sales-script-${scriptId}`}
            initial={{ topics }}
            version={version}
            send={({ topics: written }, based) =>
              disclosure.call.editScript({
                params: { scriptId },
                body: {
                  version: based,
                  topics: written.map(({ files, ...topic }) => ({
                    ...topic,
                    fileIds: files.map(({ id }) => id),
                  })),
                },
              })
            }
            onSent={done}
            onCancel={close}
            submitLabel={t.save}
          >
            <Field name="topics" label={t.content}>
              <TopicsField projectId={projectId} />
            </Field>
          </FieldForm>
        </div>
      )}
    </FormDialog>
  )
}

interface TopicsFieldProps {
  value?: Topic[]
  onChange?: (topics: Topic[]) => void
  projectId: string
}

function TopicsField({ value = [], onChange, projectId }: TopicsFieldProps) {
  const t = useTexts(texts)
  const change = (key: string, part: Partial<Topic>) =>
    onChange?.(value.map((topic) => (topic.key === key ? { ...topic, ...part } : topic)))
  return (
    <div className={styles.stack}>
      {value.map(({ key, title, words, files }, at) => (
        <div key={key} className={styles.tick}>
          <Input
            aria-label={`${t.topicTitle} ${at + 1}`}
            value={title}
            maxLength={200}
            onChange={({ target }) => change(key, { title: target.value })}
          />
          <Input.TextArea
            aria-label={`${title} ${t.topicWords}`}
            placeholder={t.topicWords}
            rows={3}
            value={words}
            maxLength={5000}
            onChange={({ target }) => change(key, { words: target.value })}
          />
          <FileUpload
            max={4}
            projectId={projectId}
            value={files as UploadedFile[]}
            onChange={(arrived) => change(key, { files: arrived })}
          />
        </div>
      ))}
    </div>
  )
}
