import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { defineTexts, useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { customers, type Preferences } from './api.ts'
import styles from './person.module.css'
import { optionsOf, words } from './words.ts'

const texts = defineTexts({
  zh: {
    edit: '更新偏好',
    fitOutStyles: '装修风格',
    facilities: '看重的配套',
    propertyServices: '看重的物业服务',
    contactChannel: '希望怎样联系',
    hours: '方便联系的时间',
    from: '从',
    until: '到',
    tagsHint: '输入后回车，可填多个。',
    between: (from: string, until: string) => `${from}–${until}`,
  },
  en: {
    edit: 'Edit',
    fitOutStyles: 'Fit-out styles',
    facilities: 'Facilities that matter',
    propertyServices: 'Services that matter',
    contactChannel: 'Wishes to be reached by',
    hours: 'Hours that suit',
    from: 'From',
    until: 'Until',
    tagsHint: 'Press Enter after each.',
    between: (from: string, until: string) => `${from}–${until}`,
  },
})
const lists = ['fitOutStyles', 'facilities', 'propertyServices'] as const

interface PreferencesTabProps {
  personId: string
  preferences: Preferences
}

/** What the customer likes, and when and how to be reached. @serves S3-04, S1-54 */
export function PreferencesTab({ personId, preferences }: PreferencesTabProps) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const may = useMay()
  const [editing, setEditing] = useState(false)
  if (editing)
    return (
      <div className={styles.panel}>
        <PreferencesForm personId={personId} preferences={preferences} onDone={() => setEditing(false)} />
      </div>
    )
  const { contactChannel, contactFrom, contactUntil } = preferences
  const facts = [
    ...lists.map((key) => [t[key], preferences[key].join(w.list)]),
    [t.contactChannel, contactChannel && w.channels[contactChannel]],
    [t.hours, contactFrom && contactUntil && t.between(contactFrom, contactUntil)],
  ] as [string, string | null][]
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <span />
        {may('customers.edit') && <Button onClick={() => setEditing(true)}>{t.edit}</Button>}
      </div>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => [
          <dt key={label}>{label}</dt>,
          <dd key={`${label} value`}>{value || w.none}</dd>,
        ])}
      </dl>
    </div>
  )
}

function PreferencesForm({ personId, preferences, onDone }: PreferencesTabProps & { onDone: () => void }) {
  const t = useTexts(texts)
  const w = useTexts(words)
  const queries = useQueryClient()
  const { version, ...initial } = preferences
  type Values = typeof initial
  return (
    <FieldForm<Values, Preferences>
      name={`customers-preferences-${personId}`}
      initial={initial}
      version={version}
      send={(values, from) =>
        customers.call.savePreferences({
          params: { personId },
          body: {
            ...values,
            contactChannel: values.contactChannel ?? null,
            contactFrom: values.contactFrom || null,
            contactUntil: values.contactUntil || null,
            version: from,
          },
        })
      }
      onSent={() => {
        void queries.invalidateQueries({ queryKey: ['customers'] })
        onDone()
      }}
      onCancel={onDone}
    >
      {lists.map((key) => (
        <Field key={key} name={key} label={t[key]} hint={t.tagsHint}>
          <Select mode="tags" tokenSeparators={['、', '，', ',']} open={false} suffixIcon={null} />
        </Field>
      ))}
      <Field name="contactChannel" label={t.contactChannel}>
        <Select allowClear options={optionsOf(w.channels)} />
      </Field>
      <Field name="contactFrom" label={`${t.hours} · ${t.from}`}>
        <Input type="time" style={{ width: 140 }} />
      </Field>
      <Field name="contactUntil" label={`${t.hours} · ${t.until}`}>
        <Input type="time" style={{ width: 140 }} />
      </Field>
    </FieldForm>
  )
}
