import { Button, Form, Input, Segmented } from 'antd'
import type { Found } from '../list/model.ts'
import { Icon } from '../plain/icon.tsx'
import { EntityPicker } from '../pick/entity-picker.tsx'
import { useTexts } from '../texts.ts'
import { Field } from './field.tsx'
import { FieldGroup } from './field-group.tsx'
import type { FieldPath } from './field-path.ts'
import { peopleTexts } from './people-texts.ts'
import styles from './people-field.module.css'

/** A person as the form has it: somebody on file, or somebody new. */
export interface PersonInForm {
  known?: 'yes' | 'no'
  personId?: string
  name?: string
  phone?: string
  identityNumber?: string
}

interface NewPerson {
  name: string
  phone?: string
  identityNumber?: string
}

/** The person as an API takes it: by id, or with what is written of somebody new. */
export function personInForm(given: PersonInForm): { personId: string } | { person: NewPerson } {
  const { known, personId, name = '', phone, identityNumber } = given
  if (known === 'yes' && personId) return { personId }
  return { person: { name, ...(phone && { phone }), ...(identityNumber && { identityNumber }) } }
}

interface PeopleFieldProps {
  /** The name of the list in the form. */
  name: string
  words: { one: (at: number) => string; add: string; remove: string }
  search: (text: string) => Promise<Found[]>
  labelOf: (id: string) => Promise<string>
}

/** One to ten people. Names are whole paths, so that a refusal finds its field. */
export function PeopleField({ name, words, search, labelOf }: PeopleFieldProps) {
  const form = Form.useFormInstance()
  const people = (Form.useWatch(name, { form, preserve: true }) ?? []) as PersonInForm[]
  const set = (rows: PersonInForm[]) => form.setFieldValue(name, rows)
  const now = () => form.getFieldValue(name) as PersonInForm[]
  return (
    <>
      {people.map((_, at) => (
        <OnePerson
          key={at}
          path={[name, at]}
          title={words.one(at)}
          pick={{ search, labelOf }}
          removeLabel={words.remove}
          onRemove={people.length > 1 ? () => set(now().filter((_row, other) => other !== at)) : undefined}
        />
      ))}
      <p className={styles.add}>
        <Button
          icon={<Icon name="plus" size={15} />}
          onClick={() => set([...now(), { known: 'no' }])}
          disabled={people.length >= 10}
        >
          {words.add}
        </Button>
      </p>
    </>
  )
}

interface PersonFieldProps extends Pick<PeopleFieldProps, 'name' | 'search' | 'labelOf'> {
  title: string
}

/** One person, on file or new. */
export function PersonField({ name, title, ...pick }: PersonFieldProps) {
  return <OnePerson path={[name]} title={title} pick={pick} removeLabel="" onRemove={undefined} />
}

interface OnePersonProps {
  path: FieldPath
  title: string
  pick: Pick<PeopleFieldProps, 'search' | 'labelOf'>
  removeLabel: string
  onRemove: (() => void) | undefined
}

function OnePerson({ path, title, pick, removeLabel, onRemove }: OnePersonProps) {
  const t = useTexts(peopleTexts)
  const form = Form.useFormInstance()
  const isKnown = Form.useWatch([...path, 'known'], form) === 'yes'
  return (
    <FieldGroup
      title={title}
      head={
        <>
          <Form.Item name={[...path, 'known']} noStyle>
            <Segmented
              options={[
                { value: 'no', label: t.isNew },
                { value: 'yes', label: t.isKnown },
              ]}
            />
          </Form.Item>
          {onRemove ? (
            <Button
              type="text"
              icon={<Icon name="remove" size={16} />}
              aria-label={removeLabel}
              onClick={onRemove}
            />
          ) : (
            <span />
          )}
        </>
      }
    >
      {isKnown ? (
        <Field name={[...path, 'personId']} label={t.person} required>
          <EntityPicker label={t.person} {...pick} />
        </Field>
      ) : (
        <>
          <Field name={[...path, 'name']} label={t.name} required>
            <Input maxLength={200} autoComplete="off" />
          </Field>
          <Field name={[...path, 'phone']} label={t.phone}>
            <Input type="tel" maxLength={60} autoComplete="off" />
          </Field>
          <Field name={[...path, 'identityNumber']} label={t.identity}>
            <Input maxLength={60} autoComplete="off" />
          </Field>
        </>
      )}
    </FieldGroup>
  )
}
