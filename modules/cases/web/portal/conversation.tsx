import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Icon } from '#design/plain/icon.tsx'
import { VoicePlayer } from '#design/plain/voice-player.tsx'
import { PhotoPicker } from '#design/portal/photo-picker.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import type { Recording } from '#design/portal/use-recorder.ts'
import { VoiceRecorder } from '#design/portal/voice-recorder.tsx'
import { usePhotos } from '#design/portal/use-photos.ts'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { language } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { uploadFile } from '#platform/web/upload.ts'
import { cases } from './api.ts'
import styles from './portal.module.css'
import { texts } from './texts.ts'
import type { MyCaseView } from './view.ts'

/** What was said from both sides, and a place to go on. */
export function Conversation({ view }: { view: MyCaseView }) {
  const t = useTexts(texts)
  return (
    <Card title={t.progress}>
      <div className={styles.talk}>
        {view.entries.map((entry) => (
          <div
            key={entry.id}
            className={entry.from === 'customer' ? `${styles.said} ${styles.mine}` : styles.said}
          >
            <span className={styles.quiet}>
              {entry.mine ? t.me : [entry.name ?? t.by, entry.post].filter(Boolean).join(' ')} ·{' '}
              <RelativeTime at={entry.at} />
            </span>
            {entry.rating && <strong>{`${t.judged(entry.rating)}\n`}</strong>}
            {t.marks[entry.kind] && <strong>{`${t.marks[entry.kind]}\n`}</strong>}
            {(!entry.voice && entry.body) || (entry.kind === 'planAnswer' && t.planAgreed)}
            {entry.plan && <p className={styles.quiet}>{t.planBy(entry.plan.person, entry.plan.until)}</p>}
            {entry.voice && <Voice entry={entry} />}
            <Files {...entry} alt={t.photo} />
          </div>
        ))}
        {view.isOpen && !view.ofTenant && <WriteOn caseId={view.id} />}
      </div>
    </Card>
  )
}

/** The voice, with its words where somebody gave both. */
function Voice({ entry: { voice, body } }: { entry: MyCaseView['entries'][number] }) {
  return (
    <>
      <VoicePlayer src={`/api/files/${voice!.fileId}`} seconds={voice!.seconds} />
      {!/^语音留言 [\d:]+$/.test(body) && body}
    </>
  )
}

type Given = Pick<MyCaseView['entries'][number], 'fileIds' | 'papers'> & { alt: string }

function Files({ fileIds, papers, alt }: Given) {
  const pictures = fileIds.filter((fileId) => !papers.some(({ id }) => id === fileId))
  return fileIds.length === 0 ? null : (
    <div className={styles.pictures}>
      {pictures.map((fileId) => (
        <a key={fileId} href={`/api/files/${fileId}/screen`} target="_blank" rel="noreferrer">
          <img src={`/api/files/${fileId}/thumbnail`} alt={alt} loading="lazy" />
        </a>
      ))}
      {papers.map(({ id, name }) => (
        <a key={id} href={`/api/files/${id}`}>
          <Icon name="file" size={18} /> {name}
        </a>
      ))}
    </div>
  )
}

const sent = async ({ file, seconds }: Recording) => ({
  fileId: (await uploadFile(file, { language: language.get() })).id,
  seconds,
})

function WriteOn({ caseId }: { caseId: string }) {
  const t = useTexts(texts)
  const [body, setBody] = useState('')
  const photos = usePhotos()
  const [voice, setVoice] = useState<Recording & { src: string }>()
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: async () =>
      cases.call.writeMessage({
        params: { caseId },
        body: {
          body,
          ...(photos.fileIds.length && { fileIds: photos.fileIds }),
          ...(voice && { voice: await sent(voice) }),
        },
      }),
    onSuccess: (view) => {
      setBody('')
      setVoice(undefined)
      photos.clear()
      queries.setQueryData(cases.query.getMyCase({ params: { caseId } }).queryKey, view)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField long label={t.write} value={body} onChange={setBody} input={{ maxLength: 5000 }} />
      <VoiceRecorder
        voice={voice}
        onRecorded={(recording) => setVoice({ ...recording, src: URL.createObjectURL(recording.file) })}
        onRemove={() => setVoice(undefined)}
      />
      <PhotoPicker {...photos} />
      {send.error && (
        <Notice tone="late" icon="warning">
          {send.error.message}
        </Notice>
      )}
      <Button
        submit
        look="quiet"
        busy={send.isPending}
        disabled={(!body.trim() && !voice && photos.fileIds.length === 0) || photos.isTravelling}
      >
        {t.writeSend}
      </Button>
    </form>
  )
}
