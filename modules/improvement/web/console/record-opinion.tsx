import { Input, Select } from 'antd'
import { DateField } from '#design/form/date-field.tsx'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { EntityPicker } from '#design/pick/entity-picker.tsx'
import { isoDay } from '#design/plain/time-words.ts'
import { useTexts } from '#design/texts.ts'
import { nameOfPerson, searchPersons } from '#modules/customers/web/pick.ts'
import { nameOfHome, nameOfProject, searchHomes, searchProjects } from '#modules/estate/web/pick.ts'
import { handChannels, steps } from '../../contract.ts'
import { words } from '../parts/words.ts'
import { improvement, nameOfTopic, searchTopics } from './api.ts'
import styles from './improvement.module.css'
import { texts } from './opinion-texts.ts'

interface Values {
  projectId: string
  channel: (typeof handChannels)[number]
  words: string
  saidOn: string
  homeId?: string
  personId?: string
  topicId?: string
  step?: (typeof steps)[number]
}

/** Staff write down what they heard. @serves 7.1 */
export function RecordOpinion() {
  const t = useTexts(texts)
  const w = useTexts(words)
  const today = isoDay(new Date())
  return (
    <FormDialog label={t.record} type="primary" width={640} refreshes={['improvement']}>
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name="opinion-new"
          initial={{ channel: 'staff', saidOn: today }}
          send={({ homeId, personId, topicId, step, ...values }) =>
            improvement.call.recordOpinion({
              body: {
                ...values,
                homeId: homeId ?? null,
                personId: personId ?? null,
                topicId: topicId ?? null,
                ...(step && { step }),
              },
            })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.record}
        >
          <Field name="words" label={t.said} hint={t.recordHint} required>
            <Input.TextArea rows={3} maxLength={5000} />
          </Field>
          <div className={styles.fields}>
            <Field name="projectId" label={t.project} required>
              <EntityPicker label={t.project} search={searchProjects} labelOf={nameOfProject} />
            </Field>
            <Field name="channel" label={t.channel} required>
              <Select options={handChannels.map((value) => ({ value, label: w.channels[value] }))} />
            </Field>
            <Field name="homeId" label={t.home} hint={t.unnamed}>
              <EntityPicker label={t.home} search={searchHomes} labelOf={nameOfHome} />
            </Field>
            <Field name="personId" label={t.person} hint={t.unnamed}>
              <EntityPicker label={t.person} search={searchPersons} labelOf={nameOfPerson} />
            </Field>
            <Field name="topicId" label={t.topic}>
              <EntityPicker label={t.topic} search={searchTopics} labelOf={nameOfTopic} />
            </Field>
            <Field name="step" label={t.step}>
              <Select allowClear options={steps.map((value) => ({ value, label: w.steps[value] }))} />
            </Field>
            <Field name="saidOn" label={t.saidOn} required>
              <DateField max={today} />
            </Field>
          </div>
        </FieldForm>
      )}
    </FormDialog>
  )
}
