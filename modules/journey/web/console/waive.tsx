import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { useTexts } from '#design/texts.ts'
import { actionTexts } from './action-texts.ts'
import { type ActionDetail, type ActionLine, journey } from './api.ts'

/** Approves that an action need not be done, with the reason. @serves 2.0 */
export function Waive({ action }: { action: ActionLine }) {
  const t = useTexts(actionTexts)
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const done = () => {
    setOpen(false)
    void message.success(t.waived)
    void queries.invalidateQueries({ queryKey: ['journey'] })
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.waive}</Button>
      <Modal open={open} title={t.waiveTitle} footer={null} onCancel={() => setOpen(false)} destroyOnHidden>
        <FieldForm<{ reason: string }, ActionDetail>
          name={`journey-waiver-${action.id}`}
          initial={{}}
          version={action.version}
          send={({ reason }, version) =>
            journey.call.waiveAction({ params: { actionId: action.id }, body: { reason, version } })
          }
          onSent={done}
          onCancel={() => setOpen(false)}
          submitLabel={t.waive}
        >
          <Field name="reason" label={t.waiveReason} hint={t.waiveHint} required>
            <Input.TextArea rows={3} maxLength={2000} autoFocus />
          </Field>
        </FieldForm>
      </Modal>
    </>
  )
}
