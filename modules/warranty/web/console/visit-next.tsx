import { Button, Input, Radio, Select } from 'antd'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink } from '#design/link.tsx'
import { atClock } from '#platform/calendar/clock-time.ts'
import { isoDay } from '#design/plain/time-words.ts'
import { useDay } from '#design/plain/use-day.ts'
import { NextStep } from '#design/record/next-step.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { toneOfVisit } from '../parts/tones.ts'
import { type Visit, warranty } from './api.ts'
import { texts } from './check-texts.ts'
import styles from './warranty.module.css'

const refreshes = ['warranty']

/** What comes next for a home: a time, the visit, a further offer, or the entry. */
export function VisitNext({ visit }: { visit: Visit }) {
  const t = useTexts(texts)
  const may = useMay()
  const { state, booked, mayBook, mayCheck, mayOffer, mayWaive, responsible } = visit
  const by = responsible?.name ?? t.by
  const title =
    state === 'absent' || state === 'refused' ? (mayOffer ? t.next.again : t.next.waive) : t.next[state]
  const isMissed = state === 'booked' && !!booked && booked.heldOn < isoDay(new Date())
  const runs = may('warranty.runChecks')
  return (
    <NextStep
      title={title}
      tone={isMissed ? 'late' : toneOfVisit[state]}
      {...(state === 'done' || state === 'waived' ? {} : { by })}
      {...(state === 'booked' && booked
        ? { until: atClock(booked.heldOn, booked.endsAt).toISOString() }
        : {})}
      action={
        <div className={styles.row}>
          {mayCheck && may('warranty.check') && (
            <AppLink to={`/warranty/visits/${visit.id}/sheet`}>
              <Button type="primary">{t.fill}</Button>
            </AppLink>
          )}
          {mayBook && runs && <BookDialog visit={visit} />}
          {mayBook && may('warranty.check') && <MissDialog visit={visit} />}
          {mayOffer && runs && <Offer visit={visit} />}
          {mayWaive && runs && <WaiveDialog visit={visit} />}
        </div>
      }
    />
  )
}

function BookDialog({ visit: { id: visitId, version, slots, slotId, state } }: { visit: Visit }) {
  const t = useTexts(texts)
  const day = useDay()
  return (
    <FormDialog label={state === 'booked' ? t.rebook : t.book} refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ slotId: string }, unknown>
          name={`visit-time-${visitId}`}
          initial={slotId ? { slotId } : {}}
          version={version}
          send={(values, based) =>
            warranty.call.bookVisit({ params: { visitId }, body: { slotId: values.slotId, version: based } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.book}
        >
          <Field name="slotId" label={t.chooseTime} required>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={slots.map(({ id, heldOn, startsAt, endsAt, left }) => ({
                value: id,
                label: `${day(heldOn)} ${startsAt}–${endsAt} · ${t.left(left)}`,
              }))}
            />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function MissDialog({ visit: { id: visitId, version } }: { visit: Visit }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.miss} refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ reason: 'absent' | 'refused'; words: string }, unknown>
          name={`visit-miss-${visitId}`}
          initial={{ reason: 'absent' }}
          version={version}
          send={(values, based) =>
            warranty.call.missVisit({ params: { visitId }, body: { ...values, version: based } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.save}
        >
          <Field name="reason" label={t.missReason} required>
            <Radio.Group
              options={(['absent', 'refused'] as const).map((value) => ({ value, label: t.reasons[value] }))}
            />
          </Field>
          <Field name="words" label={t.missWords} required>
            <Input maxLength={200} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

function Offer({ visit: { id: visitId, version } }: { visit: Visit }) {
  const t = useTexts(texts)
  const offer = useChange(() => warranty.call.offerVisit({ params: { visitId }, body: { version } }), {
    refreshes,
  })
  return (
    <ConfirmAction
      label={t.offer}
      consequence={t.offerAsk}
      busy={offer.busy}
      onConfirm={() => offer.run(undefined)}
    />
  )
}

function WaiveDialog({ visit: { id: visitId, version } }: { visit: Visit }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.waive} type="primary" refreshes={refreshes}>
      {({ done, close }) => (
        <FieldForm<{ words: string }, unknown>
          name={`visit-waiver-${visitId}`}
          initial={{}}
          version={version}
          send={({ words }, based) =>
            warranty.call.waiveVisit({ params: { visitId }, body: { words, version: based } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.waive}
        >
          <Field name="words" label={t.waive} hint={t.waiveWords} required>
            <Input.TextArea rows={4} maxLength={5000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
