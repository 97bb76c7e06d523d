import { Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { RefusedError } from '#platform/web/client.ts'
import { DateField } from '../form/date-field.tsx'
import { Field } from '../form/field.tsx'
import { FieldForm } from '../form/field-form.tsx'
import { EntityPicker } from '../pick/entity-picker.tsx'
import { FileUpload } from '../plain/file-upload.tsx'
import { PageHead } from '../shell/page-head.tsx'
import { useTexts } from '../texts.ts'
import { nameOfPerson, searchPeople } from './people.ts'
import { storyTexts } from './texts.ts'

interface StoryCase {
  subject?: string
  urgency?: string
  person?: string
  openedOn?: string
  overdue?: boolean
}

/** A form: refusals beside fields, another's version, a lost connection. */
export default function FormStory() {
  const texts = useTexts(storyTexts)
  const [end, setEnd] = useState<'fields' | 'stale' | 'moved' | 'lost' | 'sent'>('fields')
  const send = async (values: StoryCase, version: number): Promise<void> => {
    await new Promise((done) => setTimeout(done, 400))
    if (end === 'lost') throw new TypeError('lost')
    if ((end === 'stale' || end === 'moved') && version < 3)
      throw new RefusedError(409, {
        code: 'platform.stale',
        message: '…',
        details: {
          by: '周予安',
          theirs: { ...values, subject: texts.subjects[1], openedOn: '2026-03-01', version: 3 },
        },
      })
    if (end === 'fields')
      throw new RefusedError(422, {
        code: 'platform.invalid_input',
        message: texts.searchHint,
        fields: [
          { path: 'body.subject', message: texts.noneHint },
          { path: 'body.secret', message: texts.none },
        ],
      })
  }
  return (
    <>
      <PageHead
        title={texts.newCase}
        back={{ to: '/design/list', label: texts.cases }}
        hint={texts.noneHint}
      />
      <Select
        aria-label={texts.state}
        value={end}
        onChange={setEnd}
        options={(['fields', 'stale', 'moved', 'lost', 'sent'] as const).map((value) => ({
          value,
          label: value,
        }))}
        style={{ width: 120, marginBottom: 16 }}
      />
      <FieldForm<StoryCase, void>
        name="design-form"
        initial={{ subject: texts.subjects[end === 'moved' ? 1 : 0], urgency: 'NORMAL' }}
        version={end === 'moved' ? 3 : 2}
        send={send}
        onSent={() => setEnd('fields')}
        onCancel={() => undefined}
        submitLabel={texts.newCase}
      >
        <Field name="subject" label={texts.subject} required hint={texts.searchHint}>
          <Input.TextArea rows={3} maxLength={200} showCount />
        </Field>
        <Field name="urgency" label={texts.urgency}>
          <Select options={['CRITICAL', 'HIGH', 'NORMAL', 'LOW'].map((value) => ({ value, label: value }))} />
        </Field>
        <Field name="person" label={texts.customer} required>
          <EntityPicker search={searchPeople} labelOf={nameOfPerson} />
        </Field>
        <Field name="openedOn" label={texts.openedOn}>
          <DateField />
        </Field>
        <Field name="overdue" label={texts.state} valuePropName="checked">
          <Checkbox>{texts.overdue}</Checkbox>
        </Field>
        <Field name="files" label={texts.files}>
          <FileUpload photos />
        </Field>
      </FieldForm>
    </>
  )
}
