import { Alert, Button, Form, type FormInstance } from 'antd'
import type { ReactNode } from 'react'

interface DoorFormProps<Entered> {
  form: FormInstance<Entered>
  busy: boolean
  /** What was wrong with the last try. */
  said?: string
  onFinish: (entered: Entered) => Promise<void>
  submit: string
  children: ReactNode
  /** What stands below the button. */
  below?: ReactNode
}

/** The one thing to fill in before the sign-in, and what came of it. */
export function DoorForm<Entered>({
  form,
  busy,
  said,
  onFinish,
  submit,
  children,
  below,
}: DoorFormProps<Entered>) {
  return (
    <>
      <div aria-live="assertive">
        {said && <Alert type="error" showIcon title={said} style={{ marginBottom: 16 }} />}
      </div>
      <Form
        form={form}
        layout="vertical"
        size="large"
        requiredMark={false}
        onFinish={(entered) => void onFinish(entered)}
        disabled={busy}
      >
        {children}
        <Button type="primary" htmlType="submit" block loading={busy} disabled={false}>
          {submit}
        </Button>
        {below}
      </Form>
    </>
  )
}
