import { useQueryClient } from '@tanstack/react-query'
import { useTexts } from '#design/texts.ts'
import { firstRun, identity } from '../session.ts'
import { DoorField } from './door-field.tsx'
import { DoorForm } from './door-form.tsx'
import { DoorPage } from './door-page.tsx'
import { useDoor } from './use-door.ts'
import { signInTexts } from './texts.ts'

type Entered = Record<'groupName' | 'administratorName' | 'username' | 'password', string>

/** The first page of an empty installation: the group and its first administrator, who is then signed in. */
export default function FirstRun() {
  const texts = useTexts(signInTexts)
  const queries = useQueryClient()
  const door = useDoor()
  const start = (entered: Entered) =>
    door.pass(async () => {
      await firstRun.call.found({ body: entered })
      queries.removeQueries({ queryKey: ['firstRun'] })
      await identity.call.signIn({ body: { username: entered.username, password: entered.password } })
    })
  return (
    <DoorPage title={texts.firstTitle} hint={texts.firstHint}>
      <DoorForm door={door} onFinish={start} submit={texts.start}>
        <DoorField
          name="groupName"
          label={texts.group}
          hint={texts.groupHint}
          autoFocus
          autoComplete="organization"
        />
        <DoorField name="administratorName" label={texts.name} autoComplete="name" />
        <DoorField name="username" label={texts.username} autoComplete="username" />
        <DoorField
          name="password"
          label={texts.newPassword}
          hint={texts.newPasswordHint}
          isSecret
          autoComplete="new-password"
        />
      </DoorForm>
    </DoorPage>
  )
}
