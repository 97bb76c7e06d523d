import { Input, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { useTexts } from '#design/texts.ts'
import type { Person } from './api.ts'
import styles from './person-form.module.css'
import { formTexts } from './form-texts.ts'
import { optionsOf, words } from './words.ts'

/** What a form says of a person; hidden facts are only given when they are new. */
export interface PersonValues {
  name: string
  sex?: 'male' | 'female' | null
  birthday?: string
  phone?: string
  homePhone?: string
  officePhone?: string
  email?: string
  address?: string
  identityKind?: Person['identityKind']
  identityNumber?: string
  occupation?: string | null
  employer?: string | null
  education?: Person['education']
}

/** The fields of a person, grouped as people think; what is on file but hidden stays unless it is written anew. */
export function PersonFields({ known }: { known?: Person }) {
  const t = useTexts(formTexts)
  const w = useTexts(words)
  const text = (name: keyof PersonValues, masked?: string | null, type?: 'tel' | 'email') => (
    <Field name={name} label={w.facts[name]!} hint={masked ? t.keepShown(masked) : undefined}>
      <Input type={type} maxLength={200} autoComplete="off" />
    </Field>
  )
  return (
    <>
      <h2 className={styles.group}>{t.basic}</h2>
      <div className={styles.fields}>
        <Field name="name" label={w.facts.name!} required>
          <Input maxLength={200} autoComplete="off" />
        </Field>
        <Field name="sex" label={w.facts.sex!}>
          <Select allowClear options={optionsOf(w.sexes)} />
        </Field>
        <Field
          name="birthday"
          label={w.facts.birthday!}
          hint={known && known.age !== null ? t.knownBirthday : undefined}
        >
          <DateField />
        </Field>
      </div>
      <h2 className={styles.group}>{t.contact}</h2>
      <div className={styles.fields}>
        {text('phone', known?.maskedPhone, 'tel')}
        {text('homePhone', known?.maskedHomePhone, 'tel')}
        {text('officePhone', known?.maskedOfficePhone, 'tel')}
        {text('email', known?.maskedEmail, 'email')}
        {text('address', known?.maskedAddress)}
      </div>
      <h2 className={styles.group}>{t.identity}</h2>
      <div className={styles.fields}>
        <Field name="identityKind" label={w.facts.identityKind!}>
          <Select allowClear options={optionsOf(w.identityKinds)} />
        </Field>
        {text('identityNumber', known?.maskedIdentityNumber)}
      </div>
      <h2 className={styles.group}>{t.work}</h2>
      <div className={styles.fields}>
        {text('occupation')}
        {text('employer')}
        <Field name="education" label={w.facts.education!}>
          <Select allowClear options={optionsOf(w.educations)} />
        </Field>
      </div>
    </>
  )
}

/** The values as the API takes them: what was left empty is not said, what was cleared becomes null. */
export function factsOf(values: PersonValues, known?: Person): PersonValues {
  const cleared = (['sex', 'identityKind', 'occupation', 'employer', 'education'] as const).filter(
    (name) => known?.[name] && !values[name],
  )
  const given = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  )
  return {
    ...(Object.fromEntries(given) as unknown as PersonValues),
    ...Object.fromEntries(cleared.map((name) => [name, null])),
  }
}
