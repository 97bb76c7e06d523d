import { Button, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { nameOfHome, searchHomes } from '#modules/estate/web/pick.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { words } from '../parts/words.ts'
import { improvement, type Talk } from './api.ts'
import styles from './improvement.module.css'
import { texts } from './talk-texts.ts'

/** Who booked and who came; on the day everybody is signed in with one tap. @serves 7.7 */
export function TalkGuests({ talk: { id: talkId, guests, slots, state, isToday } }: { talk: Talk }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const signsIn = useMay()('improvement.host') && state === 'announced' && isToday
  const signIn = useChange(
    (guestId: string) => improvement.call.signGuestIn({ params: { talkId }, body: { guestId } }),
    { refreshes: ['improvement'] },
  )
  const timeOf = (slotId: string) => slots.find(({ id }) => id === slotId)?.startsAt ?? ''
  return (
    <Section title={t.guests} aside={signsIn && <WalkIn talkId={talkId} slots={slots} />}>
      {guests.length === 0 && <p className={styles.quiet}>{t.noGuests}</p>}
      <ul className={styles.entries}>
        {guests.map((guest) => (
          <li key={guest.id}>
            <div className={styles.spread}>
              <span>{guest.name}</span>
              {guest.state === 'booked' && signsIn ? (
                <Button
                  size="small"
                  type="primary"
                  loading={signIn.busy}
                  aria-label={`${t.signIn} ${guest.name}`}
                  onClick={() => signIn.run(guest.id)}
                >
                  {t.signIn}
                </Button>
              ) : (
                <StatusTag bare tone={guest.state === 'joined' ? 'done' : 'active'}>
                  {w.guestStates[guest.state]}
                </StatusTag>
              )}
            </div>
            <span className={styles.quiet}>
              {guest.home} · {timeOf(guest.slotId)} · {t.people(guest.party)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function WalkIn({ talkId, slots }: { talkId: string; slots: Talk['slots'] }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.walkIn} size="small" refreshes={['improvement']}>
      {({ done, close }) => (
        <FieldForm<{ homeId: string; slotId: string }, unknown>
          name={`talk-walk-in-${talkId}`}
          initial={{ ...(slots[0] && { slotId: slots[0].id }) }}
          send={(body) => improvement.call.signGuestIn({ params: { talkId }, body })}
          onSent={done}
          onCancel={close}
          submitLabel={t.signIn}
        >
          <Field name="homeId" label={t.home} required>
            <EntityPicker label={t.home} search={searchHomes} labelOf={nameOfHome} />
          </Field>
          <Field name="slotId" label={t.slot} required>
            <Select
              options={slots.map(({ id, startsAt, endsAt }) => ({
                value: id,
                label: `${startsAt}–${endsAt}`,
              }))}
            />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
