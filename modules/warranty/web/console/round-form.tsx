import { Checkbox, Input, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { TimesField } from '#design/form/times-field.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { nameOfProject, searchProjects } from '#modules/estate/web/pick.ts'
import { words } from '../parts/words.ts'
import { type Round, warranty } from './api.ts'
import { texts } from './check-texts.ts'
import { roundKinds } from './lists.ts'
import { StaffField } from './staff-field.tsx'
import styles from './warranty.module.css'

interface Values {
  projectId: string
  kind: Round['kind']
  title: string
  fromOn: string
  untilOn: string
  words: string
  staffIds: string[]
  times: { startsAt: string; endsAt: string; capacity: number }[]
  weekends?: boolean
}

const usualTimes = [
  { startsAt: '09:00', endsAt: '10:30', capacity: 2 },
  { startsAt: '10:30', endsAt: '12:00', capacity: 2 },
  { startsAt: '14:00', endsAt: '15:30', capacity: 2 },
]

interface RoundFormProps {
  round?: Round
  onSent: (round: Round) => void
  onCancel: () => void
}

/** Which check, when, at what times and by whom. @serves 5.3, 6.1, 6.6 */
export function RoundForm({ round, onSent, onCancel }: RoundFormProps) {
  const t = useTexts(texts)
  const w = useTexts(words)
  return (
    <FieldForm<Values, Round>
      name={`round-${round?.id ?? 'new'}`}
      initial={
        round
          ? valuesOf(round)
          : {
              kind: 'oneYearCheck',
              title: w.kinds.oneYearCheck,
              words: t.usualWords,
              times: usualTimes.map((time) => ({ ...time })),
            }
      }
      version={round?.version}
      send={({ projectId, weekends = false, times, ...values }, version) => {
        const { kind, title, fromOn, untilOn, words: said, staffIds } = values
        const body = {
          kind,
          title,
          fromOn,
          untilOn,
          words: said,
          staffIds,
          weekends,
          times: times.map(({ startsAt, endsAt, capacity }) => ({ startsAt, endsAt, capacity })),
        }
        return round
          ? warranty.call.editRound({ params: { roundId: round.id }, body: { ...body, version } })
          : warranty.call.draftRound({ body: { ...body, projectId } })
      }}
      fromTheirs={valuesOf}
      onSent={onSent}
      onCancel={onCancel}
      submitLabel={t.save}
    >
      <div className={styles.fields}>
        {!round && (
          <Field name="projectId" label={t.project} required>
            <EntityPicker label={t.project} search={searchProjects} labelOf={nameOfProject} />
          </Field>
        )}
        <Field name="kind" label={t.kind} required>
          <Select options={roundKinds.map((value) => ({ value, label: w.kinds[value] }))} />
        </Field>
      </div>
      <Field name="title" label={t.name} required>
        <Input maxLength={200} />
      </Field>
      <div className={styles.fields}>
        <Field name="fromOn" label={t.from} required>
          <DateField min={isoDay(new Date())} />
        </Field>
        <Field name="untilOn" label={t.until} required>
          <DateField min={isoDay(new Date())} />
        </Field>
      </div>
      <TimesField name="times" label={t.times} usualCapacity={2} />
      <Field name="weekends" label="" valuePropName="checked">
        <Checkbox>{t.weekends}</Checkbox>
      </Field>
      <Field name="staffIds" label={t.team} required>
        <StaffField label={t.team} />
      </Field>
      <Field name="words" label={t.words} hint={t.wordsHint} required>
        <Input.TextArea rows={3} maxLength={5000} />
      </Field>
    </FieldForm>
  )
}

/** The times of the first day are those of every day. */
function valuesOf(round: Round): Partial<Values> {
  const first = round.slots[0]?.heldOn
  const { kind, title, fromOn, untilOn, words: said, slots, team } = round
  return {
    kind,
    title,
    fromOn,
    untilOn,
    words: said,
    staffIds: team.map(({ id }) => id),
    times: slots
      .filter(({ heldOn }) => heldOn === first)
      .map(({ startsAt, endsAt, capacity }) => ({ startsAt, endsAt, capacity })),
    weekends: slots.some(({ heldOn }) => [0, 6].includes(new Date(`${heldOn}T00:00:00Z`).getUTCDay())),
  }
}
