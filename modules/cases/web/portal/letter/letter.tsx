import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
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
import { cases } from '../api.ts'
import { Received } from '../report/received.tsx'
import styles from '../portal.module.css'
import { texts } from '../texts.ts'
import { letterTexts } from './texts.ts'

const kinds = ['complaint', 'suggestion', 'enquiry', 'praise'] as const
const confidences = ['mayPassOn', 'chairmanOnly'] as const

/** A letter that only the chairman's office opens; its writer says who else may know of it. @serves S3-40, S2-01 */
export default function Letter() {
  const t = useTexts(letterTexts)
  const all = useTexts(texts)
  const { data: places } = useQuery(cases.query.listMyPlaces())
  const [kind, setKind] = useState<(typeof kinds)[number]>('complaint')
  const [confidence, setConfidence] = useState<(typeof confidences)[number]>('mayPassOn')
  const [homeId, setHomeId] = useState<string>()
  const [body, setBody] = useState('')
  const photos = usePhotos()
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const homes = places?.homes ?? []
  const send = useMutation({
    mutationFn: () =>
      cases.call.reportCase({
        key,
        body: {
          kind,
          body,
          toChairman: confidence,
          ...(homes.length > 1 && { homeId: homeId ?? homes[0]!.id }),
          ...(photos.fileIds.length && { fileIds: photos.fileIds }),
        },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  })
  if (send.data) return <Received opened={send.data} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  return (
    <Page title={t.write} back="/cases" lead={t.lead}>
      <Card>
        <form className={styles.form} onSubmit={submit}>
          {homes.length > 1 && (
            <Choice
              legend={all.home}
              value={homeId ?? homes[0]!.id}
              onChange={setHomeId}
              options={homes.map(({ id, label }) => ({ value: id, label }))}
            />
          )}
          <Choice
            legend={t.about}
            value={kind}
            onChange={setKind}
            options={kinds.map((value) => ({ value, label: all.kinds[value] }))}
          />
          <TextField long label={t.words} value={body} onChange={setBody} input={{ maxLength: 5000 }} />
          <PhotoPicker {...photos} />
          <Choice
            legend={t.who}
            value={confidence}
            onChange={setConfidence}
            options={confidences.map((value) => ({ value, label: t.confidences[value] }))}
          />
          <p className={styles.quiet}>{t.whoHint}</p>
          {send.error && (
            <Notice tone="late" icon="warning">
              {send.error.message}
            </Notice>
          )}
          <Button submit wide busy={send.isPending} disabled={!body.trim() || photos.isTravelling}>
            {t.send}
          </Button>
        </form>
      </Card>
    </Page>
  )
}
