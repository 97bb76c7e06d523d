import { useTexts } from '#design/texts.ts'
import { identity } from '../session.ts'
import { DoorField } from './door-field.tsx'
import { DoorForm } from './door-form.tsx'
import { DoorPage } from './door-page.tsx'
import { useDoor } from './use-door.ts'
import { signInTexts } from './texts.ts'

type Entered = Record<'currentPassword' | 'newPassword' | 'repeat', string>

/** Replaces an initial password before anything else is allowed. */
export default function NewPassword() {
  const texts = useTexts(signInTexts)
  const door = useDoor()
  const change = ({ currentPassword, newPassword }: Entered) =>
    door.pass(() => identity.call.changePassword({ body: { currentPassword, newPassword } }))
  return (
    <DoorPage title={texts.changeTitle} hint={texts.changeHint}>
      <DoorForm
        door={door}
        check={({ newPassword, repeat }: Entered) =>
          repeat === newPassword ? {} : { repeat: [texts.differs] }
        }
        onFinish={change}
        submit={texts.change}
      >
        <DoorField
          name="currentPassword"
          label={texts.currentPassword}
          isSecret
          autoFocus
          autoComplete="current-password"
        />
        <DoorField
          name="newPassword"
          label={texts.newPassword}
          hint={texts.newPasswordHint}
          isSecret
          autoComplete="new-password"
        />
        <DoorField name="repeat" label={texts.repeat} isSecret autoComplete="new-password" />
      </DoorForm>
    </DoorPage>
  )
}
