import { Alert, Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FileUpload } from '#design/plain/file-upload.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import type { UploadedFile } from '#platform/web/upload.ts'
import { type BookingLine, construction, type OpenDay } from './api.ts'
import { texts as findingTexts } from './finding-texts.ts'
import styles from './gate.module.css'
import { texts } from './gate-texts.ts'
import { texts as dayTexts } from './open-day-texts.ts'
import { asAttachments, type Captioned, PhotosField } from './photos-field.tsx'
import { toneOfBooking } from './tones.ts'

interface GateVisitorProps {
  openDay: OpenDay
  visitor: BookingLine
  onChange: (visitor: BookingLine) => void
  onNext: () => void
}

/** Who stands at the gate: briefing, signing in, and what is found on the way. */
export function GateVisitor({ openDay, visitor, onChange, onNext }: GateVisitorProps) {
  const t = useTexts(texts)
  const d = useTexts(dayTexts)
  const { name, home, startsAt, endsAt, party, state } = visitor
  return (
    <>
      <Section
        title={`${startsAt}–${endsAt} · ${t.people(party)}`}
        aside={<StatusTag tone={toneOfBooking[state]}>{d.bookingStates[state]}</StatusTag>}
      >
        <div className={styles.stack}>
          <div>
            <div className={styles.who}>{name}</div>
            {home}
          </div>
          {state === 'booked' && <SignIn openDay={openDay} visitor={visitor} onChange={onChange} />}
          <div>
            <Button onClick={onNext}>{t.next}</Button>
          </div>
        </div>
      </Section>
      {state === 'joined' && (
        <Section title={t.finding}>
          <FindingForm openDay={openDay} visitor={visitor} />
        </Section>
      )}
    </>
  )
}

function SignIn({ openDay, visitor, onChange }: Omit<GateVisitorProps, 'onNext'>) {
  const t = useTexts(texts)
  const [briefed, setBriefed] = useState(false)
  const [signature, setSignature] = useState<UploadedFile[]>([])
  const known = visitor.briefedAt !== null
  const signatureFileId = signature[0]?.id
  const signIn = useChange(
    () =>
      construction.call.signVisitorIn({
        params: { openDayId: openDay.id },
        body: { ticket: visitor.ticket, briefed, ...(signatureFileId ? { signatureFileId } : {}) },
      }),
    { refreshes: ['construction'], said: t.joined, onDone: onChange },
  )
  return (
    <>
      {known ? (
        <Alert type="success" title={t.alreadyBriefed} />
      ) : (
        <>
          <div className={styles.safety}>{openDay.safetyWords}</div>
          <Checkbox checked={briefed} onChange={({ target }) => setBriefed(target.checked)}>
            {t.briefed}
          </Checkbox>
          <div>
            <p>{t.signature}</p>
            <FileUpload
              signatures
              max={1}
              projectId={openDay.projectId}
              value={signature}
              onChange={setSignature}
            />
          </div>
        </>
      )}
      <Button
        type="primary"
        size="large"
        block
        loading={signIn.busy}
        disabled={!known && !briefed && !signatureFileId}
        onClick={() => signIn.run(undefined)}
      >
        {t.signIn}
      </Button>
    </>
  )
}

interface Values {
  part: 'home' | 'commonPart'
  place: string
  words: string
  photos?: Captioned[]
}

function FindingForm({ openDay, visitor }: Pick<GateVisitorProps, 'openDay' | 'visitor'>) {
  const t = useTexts(texts)
  const f = useTexts(findingTexts)
  const [noted, setNoted] = useState(0)
  return (
    <>
      {noted > 0 && <Alert type="success" title={t.noted} />}
      <FieldForm<Values, unknown>
        key={noted}
        name={`finding-${visitor.id}`}
        initial={{ part: 'home' }}
        send={({ photos, ...values }) =>
          construction.call.noteFinding({
            params: { openDayId: openDay.id },
            body: { ...values, bookingId: visitor.id, photos: asAttachments(photos) },
          })
        }
        onSent={() => setNoted(noted + 1)}
        submitLabel={t.note}
      >
        <Field name="part" label={t.part} required>
          <Select
            options={(['home', 'commonPart'] as const).map((value) => ({ value, label: f.parts[value] }))}
          />
        </Field>
        <Field name="place" label={t.place} required>
          <Input maxLength={200} placeholder={t.placeHint} />
        </Field>
        <Field name="words" label={t.words} required>
          <Input.TextArea rows={3} maxLength={5000} />
        </Field>
        <Field name="photos" label={t.photos}>
          <PhotosField projectId={openDay.projectId} />
        </Field>
      </FieldForm>
    </>
  )
}
