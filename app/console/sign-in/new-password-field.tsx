import { Form, Input } from 'antd'
import { useTexts } from '#design/texts.ts'
import { signInTexts } from './texts.ts'

/** A password to be chosen, with what makes it safe enough. */
export function NewPasswordField({ name }: { name: string }) {
  const texts = useTexts(signInTexts)
  return (
    <Form.Item
      name={name}
      label={texts.newPassword}
      extra={texts.newPasswordHint}
      rules={[{ required: true }]}
    >
      <Input.Password autoComplete="new-password" />
    </Form.Item>
  )
}
