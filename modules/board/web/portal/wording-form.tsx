import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Button } from '#design/portal/button.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { useTexts } from '#design/texts.ts'
import { RefusedError } from '#platform/web/client.ts'
import { board, type Preview, problemOf } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'

export interface Wording {
  title: string
  body: string
}

interface WordingFormProps<Sent> {
  value: Wording
  onChange: (part: Partial<Wording>) => void
  send: (wording: Wording & { agreed: boolean }) => Promise<Sent>
  onSent: (sent: Sent) => unknown
  sendLabel: string
  ready?: boolean
  children?: (error: unknown) => ReactNode
}

/** What somebody wants to say, then what everybody will read: she sees what is masked and agrees before it is sent. */
export function WordingForm<Sent>(props: WordingFormProps<Sent>) {
  const { value, onChange, send, onSent, sendLabel, ready = true, children } = props
  const t = useTexts(texts)
  const [preview, setPreview] = useState<Preview | null>(null)
  const { title, body } = value
  const sending = useMutation({
    mutationFn: (agreed: boolean) => send({ title, body, agreed }),
    onSuccess: onSent,
  })
  const look = useMutation({
    mutationFn: () => board.call.previewMasking({ body: { title, body } }),
    onSuccess: (seen) => (seen.finds.length ? setPreview(seen) : sending.mutate(false)),
  })
  const error = sending.error ?? look.error
  if (preview)
    return (
      <Masked
        preview={preview}
        busy={sending.isPending}
        error={error}
        sendLabel={sendLabel}
        onAgree={() => sending.mutate(true)}
        onBack={() => {
          sending.reset()
          setPreview(null)
        }}
      />
    )
  return (
    <div className={styles.stack}>
      <TextField
        label={t.titleField}
        value={title}
        onChange={(text) => onChange({ title: text })}
        problem={problemOf(error, 'title')}
        input={{ maxLength: 80 }}
      />
      <TextField
        long
        label={t.bodyField}
        hint={t.bodyHint}
        value={body}
        onChange={(text) => onChange({ body: text })}
        problem={problemOf(error, 'body')}
        input={{ maxLength: 3000 }}
      />
      {children?.(error)}
      <Refused error={error} />
      <Button
        wide
        busy={look.isPending || sending.isPending}
        disabled={!ready || !title.trim() || !body.trim()}
        onClick={() => look.mutate()}
      >
        {sendLabel}
      </Button>
    </div>
  )
}

/** A refusal that belongs to no field in sight. */
export function Refused({ error }: { error: unknown }) {
  const t = useTexts(texts)
  if (!error) return null
  return (
    <Notice tone="late" icon="warning">
      {error instanceof RefusedError ? error.message : t.failed}
    </Notice>
  )
}

interface MaskedProps {
  preview: Preview
  busy: boolean
  error: unknown
  sendLabel: string
  onAgree: () => void
  onBack: () => void
}

function Masked({ preview: { title, body, finds }, busy, error, sendLabel, onAgree, onBack }: MaskedProps) {
  const t = useTexts(texts)
  return (
    <div className={styles.stack}>
      <Notice icon="eye">{t.masked(finds.length)}</Notice>
      <ul className={styles.finds}>
        {finds.map(({ kind, text }, at) => (
          <li key={`${at} ${text}`}>
            <small>{t.kinds[kind]}</small> <s>{text}</s>
          </li>
        ))}
      </ul>
      <section className={styles.preview} aria-label={t.everybody}>
        <small>{t.everybody}</small>
        <h2>{title}</h2>
        <p className={styles.words}>{body}</p>
      </section>
      <p className={styles.quiet}>{t.keptSealed}</p>
      <Refused error={error} />
      <Button wide busy={busy} onClick={onAgree}>
        {`${t.agree} · ${sendLabel}`}
      </Button>
      <Button look="quiet" wide onClick={onBack}>
        {t.change}
      </Button>
    </div>
  )
}
