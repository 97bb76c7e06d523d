import { useQuery } from '@tanstack/react-query'
import { Checkbox, Input } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { addDays } from '#platform/calendar/iso-date.ts'
import { words } from '../parts/words.ts'
import { type Programme, renewal } from './api.ts'
import { pollTexts } from './poll-texts.ts'
import styles from './renewal.module.css'

interface Values {
  title: string
  words: string
  opensOn: string
  closesOn: string
  lineIds?: string[]
  others?: string
}

const usualDays = 14

/** Asks the owners: options from the survey and others besides. */
export function OpenPoll({ programme: { id: programmeId, version } }: { programme: Programme }) {
  const t = useTexts(pollTexts)
  const w = useTexts(words)
  const { data } = useQuery(renewal.query.getSurvey({ params: { programmeId } }))
  if (!data) return null
  const today = isoDay(new Date())
  const worn = data.lines.filter(({ condition }) => condition !== null && condition <= 3)
  return (
    <FormDialog label={t.open} type="primary" width={640} refreshes={['renewal']}>
      {({ done, close }) => (
        <FieldForm<Values, Programme>
          name={`poll-${programmeId}`}
          initial={{
            title: t.usualTitle,
            words: t.usualWords,
            opensOn: today,
            closesOn: addDays(today, usualDays),
            lineIds: worn.map(({ id }) => id),
          }}
          version={version}
          send={({ lineIds = [], others = '', ...poll }, based) =>
            renewal.call.openPoll({
              params: { programmeId },
              body: {
                ...poll,
                version: based,
                lineIds,
                others: others
                  .split('\n')
                  .map((line) => line.trim())
                  .filter(Boolean),
              },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.open}
        >
          <Field name="title" label={t.pollTitle} required>
            <Input maxLength={200} />
          </Field>
          <Field name="words" label={t.words} required>
            <Input.TextArea rows={4} maxLength={5000} />
          </Field>
          <div className={styles.fields}>
            <Field name="opensOn" label={t.opensOn} required>
              <DateField min={today} />
            </Field>
            <Field name="closesOn" label={t.closesOn} required>
              <DateField min={today} />
            </Field>
          </div>
          <Field name="lineIds" label={t.options} hint={t.optionsHint}>
            <Checkbox.Group
              options={data.lines.map(({ id, name, location, condition }) => ({
                value: id,
                label: `${[location, name].filter(Boolean).join(' ')} · ${w.conditions[String(condition) as keyof typeof w.conditions]}`,
              }))}
            />
          </Field>
          <Field name="others" label={t.others} hint={t.othersHint}>
            <Input.TextArea rows={3} maxLength={2000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
