import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Choice } from '#design/portal/choice.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { Page } from '#design/portal/page.tsx'
import { PhotoPicker } from '#design/portal/photo-picker.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { usePhotos } from '#design/portal/use-photos.ts'
import { useTexts } from '#design/texts.ts'
import { RefusedError } from '#platform/web/client.ts'
import { cases } from './api.ts'
import styles from './portal.module.css'
import { Received } from './received.tsx'
import { SameMatter } from './same-matter.tsx'
import { texts } from './texts.ts'
import { useDraft } from '#design/portal/use-draft.ts'

const kinds = ['complaint', 'faultReport', 'enquiry', 'suggestion', 'praise'] as const
interface Draft {
  kind: (typeof kinds)[number]
  body: string
  place: string
  safety: boolean
}
const empty: Draft = { kind: 'complaint', body: '', place: '', safety: false }

/** Three taps: what it is, the words with photos, send. @serves S0-40, S3-20, S3-40, S3-42, S2-32, 7.1 */
export default function Report() {
  const t = useTexts(texts)
  const { draft, change, forget } = useDraft('case', empty)
  const photos = usePhotos()
  const [repeatOf, setRepeatOf] = useState<string | null>(null)
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: () => {
      const { kind, body, place, safety } = draft
      return cases.call.reportCase({
        body: {
          kind,
          body,
          safety,
          ...(place.trim() && { place }),
          ...(repeatOf && { repeatOf }),
          ...(photos.fileIds.length && { fileIds: photos.fileIds }),
        },
      })
    },
    onSuccess: async () => {
      forget()
      await queries.invalidateQueries({ queryKey: ['cases'] })
    },
  })
  if (send.data) return <Received opened={send.data} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  const problems = send.error instanceof RefusedError ? send.error.fields : []
  const problemOf = (name: string) => problems.find(({ path }) => path === `body.${name}`)?.message
  return (
    <Page title={t.report} back="/cases">
      <Card>
        <form className={styles.form} onSubmit={submit}>
          <Choice
            legend={t.what}
            value={draft.kind}
            onChange={(kind) => change({ kind })}
            options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
          />
          <TextField
            long
            label={t.words}
            value={draft.body}
            onChange={(body) => change({ body })}
            hint={t.wordsHint}
            problem={problemOf('body')}
            input={{ maxLength: 5000, required: true }}
          />
          <SameMatter
            said={draft.body}
            fileIds={photos.fileIds}
            repeatOf={repeatOf}
            onRepeat={setRepeatOf}
            onAdded={forget}
          />
          <div>
            <p className={styles.label}>{t.photos}</p>
            <PhotoPicker {...photos} />
          </div>
          <TextField
            label={t.place}
            value={draft.place}
            onChange={(place) => change({ place })}
            hint={t.placeHint}
            problem={problemOf('place')}
            input={{ maxLength: 200 }}
          />
          <label className={styles.danger}>
            <input
              type="checkbox"
              checked={draft.safety}
              onChange={(event) => change({ safety: event.target.checked })}
            />
            {t.dangerous}
          </label>
          {draft.safety && (
            <Notice tone="late" icon="warning">
              {t.dangerHint}
            </Notice>
          )}
          {send.error && (
            <Notice tone="late" icon="warning">
              {send.error.message}
            </Notice>
          )}
          <Button submit wide busy={send.isPending} disabled={photos.isTravelling || !draft.body.trim()}>
            {photos.isTravelling ? t.sending : t.send}
          </Button>
        </form>
      </Card>
    </Page>
  )
}
