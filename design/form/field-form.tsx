import { Alert, Button, Form, type FormInstance } from 'antd'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { UploadingContext } from '../plain/uploading.ts'
import { useTexts } from '../texts.ts'
import { type Draft, draftOf, noDraft } from './draft.ts'
import { FormContext, type KnownField } from './form-context.ts'
import { keyOfPath } from './field-path.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { StaleDialog } from './stale-dialog.tsx'
import { type Base, useBase } from './use-base.ts'
import { useSending } from './use-sending.ts'
import { formTexts } from './texts.ts'
import styles from './field-form.module.css'

export interface FieldFormProps<Values extends object, Reply> {
  /** The name of the draft: `case-closure-${caseId}`. */
  name: string
  initial: Partial<Values>
  /** The version of the record on which the form is based. */
  version?: number
  /** Sends the values; what the API refuses comes back beside the fields. */
  send: (values: Values, version: number) => Promise<Reply>
  onSent: (reply: Reply) => void
  onCancel?: () => void
  submitLabel?: string
  /** Reads the form's values from the current record when it changed meanwhile; unless given, names are the same. */
  fromTheirs?: (record: never) => Partial<Values>
  /** For forms that steer their fields themselves. */
  form?: FormInstance<Values>
  /** Marks the action as one that is not easily undone. */
  danger?: boolean
  /** Keeps the draft elsewhere than in this tab; leaving the page then loses nothing, and nobody is asked. */
  draft?: Draft<Values> | undefined
  /** Holds a password or the like: nothing of it is kept in the browser. */
  secret?: boolean
  children: ReactNode
}

/** A form that keeps what was written: draft, lost connection, refusals beside fields, another's change compared. */
export function FieldForm<Values extends object, Reply>(props: FieldFormProps<Values, Reply>) {
  const { name, onCancel, submitLabel, danger, secret = false, children } = props
  const texts = useTexts(formTexts)
  const [own] = Form.useForm<Values>()
  const form = props.form ?? own
  const ownDraft = useMemo(() => (secret ? noDraft<Values>() : draftOf<Values>(name)), [name, secret])
  const draft = props.draft ?? ownDraft
  const [restored, setRestored] = useState(() => draft.read())
  const [dirty, setDirty] = useState(Boolean(restored))
  const [fields] = useState(() => new Map<string, KnownField>())
  const kept = useMemo(() => draftOf<Base<Values>>(`${name}.based`), [name])
  const { base, follow, noteSent, noteWritten } = useBase<Values>({
    form,
    version: props.version,
    initial: props.initial,
    kept,
    hasDraft: Boolean(restored),
    dirty,
  })
  const { initial } = base
  const noteChange = useCallback(() => {
    setDirty(true)
    draft.write(form.getFieldsValue(true) as Values)
    noteWritten()
  }, [draft, form, noteWritten])
  const context = useMemo(
    () => ({
      know: (field: KnownField) => knowIn(fields, field),
      fill: (values: object) => {
        form.setFieldsValue(values as never)
        noteChange()
      },
    }),
    [fields, form, noteChange],
  )
  const [uploads, setUploads] = useState<readonly string[]>([])
  const tellUploading = useCallback((id: string, on: boolean) => {
    setUploads((ids) =>
      on === ids.includes(id) ? ids : on ? [...ids, id] : ids.filter((other) => other !== id),
    )
  }, [])
  const isUploading = uploads.length > 0
  const finish = (reply: Reply) => {
    draft.drop()
    noteSent()
    setDirty(false)
    setRestored(undefined)
    // The guard must see the clean form before the screen goes on.
    setTimeout(() => props.onSent(reply))
  }
  const sending = useSending(props, form, fields, finish)
  const discard = () => {
    draft.drop()
    setRestored(undefined)
    setDirty(false)
    follow()
    form.setFieldsValue({ ...emptied(form.getFieldsValue(true) as Values), ...props.initial } as never)
  }
  return (
    <FormContext value={context}>
      <Form<Values>
        form={form}
        name={name}
        layout="vertical"
        className={styles.form}
        initialValues={{ ...initial, ...restored }}
        disabled={sending.busy}
        scrollToFirstError={{ focus: true, block: 'center' }}
        onValuesChange={noteChange}
        onFinish={() => void sending.send(base.version ?? 1)}
      >
        {restored && (
          <output className={styles.note}>
            {texts.draftBack}{' '}
            <Button type="link" size="small" onClick={discard}>
              {texts.dropDraft}
            </Button>
          </output>
        )}
        <UploadingContext value={tellUploading}>{children}</UploadingContext>
        <div aria-live="assertive">
          {sending.problem && <Alert type="error" title={sending.problem} className={styles.problem} />}
        </div>
        <div className={styles.actions}>
          <Button
            type="primary"
            htmlType="submit"
            danger={danger}
            loading={sending.busy || isUploading}
            disabled={false}
          >
            {isUploading ? texts.uploading : (submitLabel ?? texts.submit)}
          </Button>
          {onCancel && (
            <Button onClick={onCancel} disabled={sending.busy}>
              {texts.cancel}
            </Button>
          )}
        </div>
      </Form>
      <LeaveGuard active={dirty && !secret && !props.draft && !sending.busy} />
      {sending.stale && (
        <StaleDialog
          {...sending.stale}
          fields={[...fields.values()]}
          mine={form.getFieldsValue(true) as Values}
          initial={initial}
          onBack={sending.dropStale}
          onChosen={(values) => {
            form.setFieldsValue(values as never)
            void sending.send(sending.stale!.version)
          }}
        />
      )}
    </FormContext>
  )
}

function knowIn(fields: Map<string, KnownField>, field: KnownField): () => void {
  const key = keyOfPath(field.path)
  fields.set(key, field)
  return () => fields.delete(key)
}

function emptied<Values extends object>(values: Values): Partial<Values> {
  return Object.fromEntries(Object.keys(values).map((key) => [key, undefined])) as Partial<Values>
}
