import { Popover } from 'antd'
import { useState } from 'react'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { HistoryLines } from '#design/record/history/history.tsx'
import { recordTexts } from '#design/record/texts.ts'
import { useLanguage } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { identity, type Role } from '../api.ts'
import { RoleForm } from './role-form.tsx'
import styles from './roles.module.css'
import { texts } from './texts.ts'

/** The name of a role over its column; a click opens what can be done with it. */
export function RoleHead({ role }: { role: Role }) {
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      arrow={false}
      placement="bottom"
      content={<RoleCard role={role} />}
    >
      <button type="button" className={styles.role} aria-expanded={open}>
        <span>{role[language]}</span>
      </button>
    </Popover>
  )
}

/** What a role is, and how it is renamed or removed. */
export function RoleCard({ role }: { role: Role }) {
  const t = useTexts(texts)
  const r = useTexts(recordTexts)
  const language = useLanguage()
  const remove = useChange(() => identity.call.removeRole({ params: { role: role.key } }), {
    refreshes: ['identity'],
    said: t.removed,
  })
  return (
    <div className={styles.card}>
      <strong>{role[language]}</strong>
      <p>
        {role.builtIn ? t.builtIn : t.own} · {t.given(role.permissions.length)}
      </p>
      <div>
        <FormDialog label={t.change} size="small" refreshes={['identity']}>
          {({ done, close }) => <RoleForm role={role} onSent={done} onCancel={close} />}
        </FormDialog>
        <FormDialog label={r.history} size="small" width={720}>
          {() => (
            <HistoryLines
              name="identity.roleHistory"
              of={role.key}
              ask={(query) => identity.call.roleHistory({ params: { role: role.key }, query })}
            />
          )}
        </FormDialog>
        {!role.builtIn && (
          <ConfirmAction
            label={t.remove}
            danger
            consequence={t.removeRole(role[language])}
            busy={remove.busy}
            onConfirm={() => remove.run(undefined)}
          />
        )}
      </div>
    </div>
  )
}
