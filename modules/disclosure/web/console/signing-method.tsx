import { useQuery } from '@tanstack/react-query'
import { Form, Input, Select } from 'antd'
import { useEffect } from 'react'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useTexts } from '#design/texts.ts'
import { useMay } from '#modules/identity/web/may.ts'
import { type BoardLine, disclosure } from './api.ts'
import { texts } from './purchase-texts.ts'

interface Values {
  projectId: string
  signingMethod: NonNullable<BoardLine['signingMethod']>
  words: string
}

/** How and where a project signs its contracts: told with the appointment, read by the buyer. @serves S0-52, 2.5 */
export function SigningMethod() {
  const t = useTexts(texts)
  const may = useMay()
  const { data } = useQuery({ ...disclosure.query.listBoards(), enabled: may('disclosure.post') })
  if (!data?.items.length) return null
  const [first] = data.items
  return (
    <FormDialog label={t.setMethod} refreshes={['disclosure']}>
      {({ done, close }) => (
        <FieldForm<Values, unknown>
          name="signing-method"
          initial={data.items.length === 1 ? { projectId: first!.projectId } : {}}
          send={({ projectId, words = '', signingMethod }) =>
            disclosure.call.setSigning({ params: { projectId }, body: { signingMethod, words } })
          }
          onSent={done}
          onCancel={close}
          submitLabel={t.save}
        >
          <Field name="projectId" label={t.project} required>
            <Select options={data.items.map(({ projectId: value, name }) => ({ value, label: name }))} />
          </Field>
          <Known boards={data.items} />
          <Field name="signingMethod" label={t.method} required>
            <Select options={Object.entries(t.methods).map(([value, label]) => ({ value, label }))} />
          </Field>
          <Field name="words" label={t.signingWords} hint={t.signingWordsHint}>
            <Input.TextArea rows={3} maxLength={1000} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}

/** Fills in what is set for the chosen project. */
function Known({ boards }: { boards: readonly BoardLine[] }) {
  const form = Form.useFormInstance<Values>()
  const projectId = Form.useWatch('projectId', form)
  useEffect(() => {
    const board = boards.find((one) => one.projectId === projectId)
    if (board && !form.getFieldValue('signingMethod'))
      form.setFieldsValue({ signingMethod: board.signingMethod ?? 'appointment', words: board.signingWords })
  }, [projectId, boards, form])
  return null
}
