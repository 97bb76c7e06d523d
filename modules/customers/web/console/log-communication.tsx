import { useQueryClient } from '@tanstack/react-query'
import { Input, Modal, Segmented, Select } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { type Communication, customers, type PersonFile } from './api.ts'
import { moods } from '../../contract.ts'
import { communicationTexts } from './communication-texts.ts'
import { interviewTexts } from './interview-texts.ts'
import { optionsOf, words } from './words.ts'

interface Values {
  way: Communication['way']
  direction: Communication['direction']
  content: string
  mood?: number
  homeId?: string
}

/** Notes what customer and staff said to one another. @serves S3-04, S1-54 */
export function LogCommunication({
  file: { person, homes },
  open,
  onClose,
}: {
  file: PersonFile
  open: boolean
  onClose: () => void
}) {
  const t = useTexts(communicationTexts)
  const w = useTexts(words)
  const i = useTexts(interviewTexts)
  const queries = useQueryClient()
  const done = () => {
    toast.success(t.saved)
    void queries.invalidateQueries({ queryKey: ['customers'] })
    onClose()
  }
  return (
    <Modal open={open} title={t.title} footer={null} onCancel={onClose} destroyOnHidden>
      <FieldForm<Values, Communication>
        name={`customers-communication-${person.id}`}
        initial={{ way: 'phone', direction: 'outgoing', homeId: homes[0]?.home.id }}
        send={(body) => customers.call.logCommunication({ params: { personId: person.id }, body })}
        onSent={done}
        onCancel={onClose}
        submitLabel={t.save}
      >
        <Field name="content" label={t.content} hint={t.contentHint} required>
          <Input.TextArea rows={5} maxLength={5000} autoFocus />
        </Field>
        <Field name="direction" label={t.direction} required>
          <Segmented options={optionsOf(w.directions)} />
        </Field>
        <Field name="way" label={t.way} required>
          <Select options={optionsOf(w.ways)} />
        </Field>
        <Field name="mood" label={i.mood} hint={i.moodHint}>
          <Select allowClear options={moods.map((mood) => ({ value: mood, label: i.moods[mood - 1] }))} />
        </Field>
        {homes.length > 0 && (
          <Field name="homeId" label={t.home}>
            <Select allowClear options={homes.map(({ home }) => ({ value: home.id, label: home.label }))} />
          </Field>
        )}
      </FieldForm>
    </Modal>
  )
}
