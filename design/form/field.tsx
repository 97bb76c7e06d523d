import { Form } from 'antd'
import { type ReactElement, type ReactNode, useEffect } from 'react'
import { useTexts } from '../texts.ts'
import type { FieldPath } from './field-path.ts'
import { useFormFields } from './form-context.ts'
import { formTexts } from './texts.ts'

interface FieldProps {
  /** The name in the body of the API, or its path: `['buyers', 0, 'name']`. */
  name: string | FieldPath
  label: string
  required?: boolean
  /** Under the field: what the law wants, how it is used. */
  hint?: ReactNode
  /** How the value reads where it is only shown, for example beside another version. */
  show?: (value: never) => ReactNode
  /** For switches and boxes. */
  valuePropName?: string
  children: ReactElement
}

/** One field: label, control, and what the API says of it right beside. */
export function Field({ name, label, required = false, hint, show, valuePropName, children }: FieldProps) {
  const texts = useTexts(formTexts)
  const { know } = useFormFields()
  const key = JSON.stringify(name)
  useEffect(
    () => know({ path: [JSON.parse(key) as string | FieldPath].flat(), label, show }),
    [know, key, label, show],
  )
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      valuePropName={valuePropName}
      required={required}
      rules={required ? [{ required: true, message: texts.missing(label) }] : undefined}
      validateTrigger="onBlur"
    >
      {children}
    </Form.Item>
  )
}
