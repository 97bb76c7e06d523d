import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '#design/portal/button.tsx'
import { Card } from '#design/portal/card.tsx'
import { Choice } from '#design/portal/choice.tsx'
import { Notice } from '#design/portal/notice.tsx'
import { PhotoPicker } from '#design/portal/photo-picker.tsx'
import { TextField } from '#design/portal/text-field.tsx'
import { usePhotos } from '#design/portal/use-photos.ts'
import { PhotoGrid } from '#design/plain/photo-grid.tsx'
import { DateText } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import type { Tone } from '#design/plain/tone.ts'
import { useTexts } from '#design/texts.ts'
import { construction, type MyOpenDay } from './api.ts'
import { texts } from './open-day-texts.ts'
import styles from './portal.module.css'

type Finding = MyOpenDay['findings'][number]

const toneOf: Record<Finding['state'], Tone> = {
  open: 'active',
  overdue: 'late',
  answered: 'done',
  repairPromised: 'active',
  repaired: 'done',
}

/** What I found on the site, with the answers; and a place to tell more. @serves 3.6 */
export function Findings({ openDay }: { openDay: MyOpenDay }) {
  const t = useTexts(texts)
  return (
    <>
      <Card title={t.findings}>
        <p className={styles.quiet}>{t.findingsLead}</p>
        <div className={styles.entries}>
          {openDay.findings.map((finding) => (
            <OneFinding key={finding.id} finding={finding} />
          ))}
        </div>
      </Card>
      {openDay.booking?.state === 'joined' && <Tell openDayId={openDay.id} />}
    </>
  )
}

function OneFinding({ finding }: { finding: Finding }) {
  const t = useTexts(texts)
  const { number, part, place, words, state, dueOn, answer, repairBy, repairedOn, photos } = finding
  return (
    <div className={styles.entry}>
      <div className={styles.row}>
        <b>{place}</b>
        <StatusTag tone={toneOf[state]}>{t.states[state]}</StatusTag>
      </div>
      <p className={styles.words}>{words}</p>
      <p className={styles.quiet}>
        {t.parts[part]} · {number}
        {!answer && (
          <>
            {' · '}
            {t.dueOn} <DateText date={dueOn} />
          </>
        )}
      </p>
      {photos.length > 0 && (
        <PhotoGrid
          photos={photos.map(({ fileId, caption }) => ({
            id: fileId,
            small: `/api/files/${fileId}/thumbnail`,
            large: `/api/files/${fileId}/screen`,
            alt: caption || place,
            caption,
          }))}
        />
      )}
      {answer && (
        <p className={styles.words}>
          <b>{t.answer}</b> {answer}
        </p>
      )}
      {repairBy && (
        <p className={styles.quiet}>
          {repairedOn ? t.repairedOn : t.repairBy} <DateText date={repairedOn ?? repairBy} />
        </p>
      )}
    </div>
  )
}

function Tell({ openDayId }: { openDayId: string }) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const photos = usePhotos()
  const [part, setPart] = useState<Finding['part']>('home')
  const [place, setPlace] = useState('')
  const [words, setWords] = useState('')
  const tell = useMutation({
    mutationFn: () =>
      construction.call.noteMyFinding({
        params: { openDayId },
        body: { part, place, words, photos: photos.fileIds.map((fileId) => ({ fileId })) },
      }),
    onSuccess: () => {
      setPlace('')
      setWords('')
      for (const { key } of photos.photos) photos.remove(key)
      return queries.invalidateQueries({ queryKey: ['construction'] })
    },
  })
  return (
    <Card title={t.noted}>
      <div className={styles.stack}>
        <Choice
          legend={t.part}
          value={part}
          onChange={setPart}
          options={(['home', 'commonPart'] as const).map((value) => ({ value, label: t.parts[value] }))}
        />
        <TextField
          label={t.place}
          hint={t.placeHint}
          value={place}
          onChange={setPlace}
          input={{ maxLength: 200 }}
        />
        <TextField long label={t.words} value={words} onChange={setWords} input={{ maxLength: 2000 }} />
        <PhotoPicker {...photos} />
        {tell.error && <Notice tone="late">{tell.error.message}</Notice>}
        <Button
          wide
          busy={tell.isPending || photos.isTravelling}
          disabled={!place.trim() || !words.trim()}
          onClick={() => tell.mutate()}
        >
          {t.send}
        </Button>
      </div>
    </Card>
  )
}
