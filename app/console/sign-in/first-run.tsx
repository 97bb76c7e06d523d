import { useQueryClient } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useTexts } from '#design/texts.ts'
import { firstRun, identity } from '../session.ts'
import { DoorForm } from './door-form.tsx'
import { DoorPage } from './door-page.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { useDoor } from './use-door.ts'
import { signInTexts } from './texts.ts'

interface Entered {
  groupName: string
  administratorName: string
  username: string
  password: string
}

/** The first page of an empty installation: the group and its first administrator, who is then signed in. */
export default function FirstRun() {
  const texts = useTexts(signInTexts)
  const queries = useQueryClient()
  const [form] = Form.useForm<Entered>()
  const door = useDoor(form)
  const start = (entered: Entered) =>
    door.pass(async () => {
      await firstRun.call.found({ body: entered })
      queries.removeQueries({ queryKey: ['firstRun'] })
      await identity.call.signIn({ body: { username: entered.username, password: entered.password } })
    })
  return (
    <DoorPage title={texts.firstTitle} hint={texts.firstHint}>
      <DoorForm form={form} busy={door.busy} said={door.problem} onFinish={start} submit={texts.start}>
        <Form.Item name="groupName" label={texts.group} extra={texts.groupHint} rules={[{ required: true }]}>
          <Input autoFocus autoComplete="organization" />
        </Form.Item>
        <Form.Item name="administratorName" label={texts.name} rules={[{ required: true }]}>
          <Input autoComplete="name" />
        </Form.Item>
        <Form.Item name="username" label={texts.username} rules={[{ required: true }]}>
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
        </Form.Item>
        <NewPasswordField name="password" />
      </DoorForm>
    </DoorPage>
  )
}
