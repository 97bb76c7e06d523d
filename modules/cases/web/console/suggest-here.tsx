import { Form } from 'antd'
import { useFormFields } from '#design/form/form-context.ts'
import type { CaseView } from './api.ts'
import { Suggestions } from './suggestions.tsx'

const fieldOf = { topic: 'categoryId', urgency: 'urgency', department: 'departmentId' } as const

interface SuggestHereProps {
  /** The case that is handled; without it the form around says what somebody is taking in. */
  view?: CaseView
  /** What the form around lets somebody choose. */
  fields: readonly (keyof typeof fieldOf)[]
}

/** Suggestions within a form: what is taken lands in its fields. @serves S3-43 */
export function SuggestHere({ view, fields }: SuggestHereProps) {
  const form = Form.useFormInstance<Record<string, string | undefined>>()
  const { fill } = useFormFields()
  const body = Form.useWatch('body', form)
  const projectId = Form.useWatch('projectId', form)
  const topic = Form.useWatch('categoryId', form)
  const urgency = Form.useWatch('urgency', form)
  const department = Form.useWatch('departmentId', form)
  return (
    <Suggestions
      text={view ? `${view.title} ${view.body}` : (body ?? '')}
      projectId={view?.projectId ?? projectId}
      {...(view && { caseId: view.id })}
      chosen={{ topic, urgency, department }}
      onTake={Object.fromEntries(
        fields.map((field) => [field, (value: string) => fill({ [fieldOf[field]]: value })]),
      )}
    />
  )
}
