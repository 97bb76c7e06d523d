import { useQuery } from '@tanstack/react-query'
import { ConfirmAction } from '#design/confirm-action.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { HistoryLines } from '#design/record/history/history.tsx'
import { recordTexts } from '#design/record/texts.ts'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { useChange } from '#design/use-change.ts'
import { OpenAccountForm, ResetPasswordForm } from './account-forms.tsx'
import { type Account, identity, type Staff } from './api.ts'
import styles from './staff.module.css'
import { staffTexts } from './staff-texts.ts'

/** The sign-in of a member of staff: opened, reset, disabled, enabled. @serves S3-08 */
export function AccountSection({ staff }: { staff: Staff }) {
  const t = useTexts(staffTexts)
  const { data } = useQuery(identity.query.listAccounts({ query: { staffId: staff.id } }))
  const account = data?.items[0]
  return (
    <Section title={t.account}>
      {!data && <Skeleton lines={3} />}
      {account && <Known account={account} hasLeft={staff.state === 'left'} />}
      {data && !account && (
        <>
          <p className={styles.note}>{t.noAccount}</p>
          {staff.state === 'active' && (
            <FormDialog label={t.openAccount} type="primary" refreshes={['identity']}>
              {({ done, close }) => <OpenAccountForm staff={staff} onSent={done} onCancel={close} />}
            </FormDialog>
          )}
        </>
      )}
    </Section>
  )
}

/** Leaving disables the account a moment later; nobody who has left is let in again from here. */
function Known({ account, hasLeft }: { account: Account; hasLeft: boolean }) {
  const t = useTexts(staffTexts)
  const r = useTexts(recordTexts)
  const { id, username, passwordMustChange, lastSignedInAt } = account
  const state = hasLeft ? 'disabled' : account.state
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t.username}</dt>
        <dd>{username}</dd>
        <dt>{t.state}</dt>
        <dd>
          <StatusTag tone={state === 'active' ? 'active' : 'off'}>{t.accountStates[state]}</StatusTag>
          {passwordMustChange && !hasLeft && <div className={styles.note}>{t.mustChange}</div>}
        </dd>
        <dt>{t.lastSignIn}</dt>
        <dd>{lastSignedInAt ? <RelativeTime at={lastSignedInAt} /> : t.never}</dd>
      </dl>
      <div className={styles.actions}>
        {!hasLeft && (
          <>
            <FormDialog label={t.reset} refreshes={['identity']}>
              {({ done, close }) => <ResetPasswordForm accountId={id} onSent={done} onCancel={close} />}
            </FormDialog>
            <Access account={account} />
          </>
        )}
        <FormDialog label={r.history} width={720}>
          {() => (
            <HistoryLines
              name="identity.accountHistory"
              of={id}
              ask={(query) => identity.call.accountHistory({ params: { accountId: id }, query })}
            />
          )}
        </FormDialog>
      </div>
    </>
  )
}

function Access({ account: { id, state } }: { account: Account }) {
  const t = useTexts(staffTexts)
  const params = { accountId: id }
  const isActive = state === 'active'
  const change = useChange(
    () => (isActive ? identity.call.disableAccount({ params }) : identity.call.enableAccount({ params })),
    { refreshes: ['identity'], said: isActive ? t.disabled : t.enabled },
  )
  return (
    <ConfirmAction
      label={isActive ? t.disable : t.enable}
      danger={isActive}
      consequence={isActive ? t.disableConsequence : t.comeBackConsequence}
      busy={change.busy}
      onConfirm={() => change.run(undefined)}
    />
  )
}
