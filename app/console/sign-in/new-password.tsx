import { Form, Input } from 'antd'
import { useTexts } from '#design/texts.ts'
import { identity } from '../session.ts'
import { DoorForm } from './door-form.tsx'
import { DoorPage } from './door-page.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { useDoor } from './use-door.ts'
import { signInTexts } from './texts.ts'

interface Entered {
  currentPassword: string
  newPassword: string
  repeat: string
}

/** Replaces an initial password before anything else is allowed. */
export default function NewPassword() {
  const texts = useTexts(signInTexts)
  const [form] = Form.useForm<Entered>()
  const door = useDoor(form)
  const change = ({ currentPassword, newPassword }: Entered) =>
    door.pass(() => identity.call.changePassword({ body: { currentPassword, newPassword } }))
  return (
    <DoorPage title={texts.changeTitle} hint={texts.changeHint}>
      <DoorForm form={form} busy={door.busy} said={door.problem} onFinish={change} submit={texts.change}>
        <Form.Item name="currentPassword" label={texts.currentPassword} rules={[{ required: true }]}>
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
        <NewPasswordField name="newPassword" />
        <Form.Item
          name="repeat"
          label={texts.repeat}
          dependencies={['newPassword']}
          rules={[
            { required: true },
            ({ getFieldValue }) => ({
              validator: (_rule, value) =>
                !value || value === getFieldValue('newPassword')
                  ? Promise.resolve()
                  : Promise.reject(new Error(texts.differs)),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </DoorForm>
    </DoorPage>
  )
}
