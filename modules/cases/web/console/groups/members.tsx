import { Input } from 'antd'
import { Field } from '#design/form/field.tsx'
import { FieldForm } from '#design/form/field-form.tsx'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { AppLink } from '#design/link.tsx'
import { RelativeTime } from '#design/plain/relative-time.tsx'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useJoining, useTexts } from '#design/texts.ts'
import { cases } from '../api.ts'
import { words } from '../words.ts'
import type { Group } from './api.ts'
import styles from './groups.module.css'
import { texts } from './texts.ts'

type Member = Group['members'][number]

/** The cases of a group complaint: whose, in whose hands, how they stand, and where something is still owed. */
export function Members({ group, mayChange }: { group: Group; mayChange: boolean }) {
  return (
    <ul className={styles.list}>
      {group.members.map((member) => (
        <Line key={member.id} member={member} groupId={mayChange ? group.id : null} />
      ))}
    </ul>
  )
}

function Line({ member, groupId }: { member: Member; groupId: string | null }) {
  const t = useTexts(texts)
  const join = useJoining()
  const w = useTexts(words)
  const { id, title, state, number, reporterName, homeLabel, ownerName, openedAt, missing, satisfaction } =
    member
  return (
    <li>
      <span className={styles.row}>
        <AppLink to={`/cases/${id}`}>{title}</AppLink>
        <StatusTag bare tone={member.waitingSince ? 'act' : member.closedAt ? 'done' : 'active'}>
          {w.states[state]}
        </StatusTag>
        {satisfaction !== null && <span>{`${satisfaction}/5`}</span>}
        {groupId && !member.closedAt && <TakeOut groupId={groupId} caseId={id} />}
      </span>
      <p className={styles.quiet}>
        {[reporterName, homeLabel, number, ownerName].filter(Boolean).join(' · ')} ·{' '}
        <RelativeTime at={openedAt} />
      </p>
      {missing.length > 0 && (
        <StatusTag bare tone="late">
          {t.resultOwed + join.list(missing.map((one) => t.missing[one] ?? one))}
        </StatusTag>
      )}
    </li>
  )
}

function TakeOut({ groupId, caseId }: { groupId: string; caseId: string }) {
  const t = useTexts(texts)
  return (
    <FormDialog label={t.out} title={t.outTitle} type="text" size="small" refreshes={['cases']}>
      {({ done, close }) => (
        <FieldForm<{ reason: string }, unknown>
          name={`case-group-out-${caseId}`}
          initial={{}}
          send={(body) => cases.call.removeMember({ params: { groupId, caseId }, body })}
          onSent={done}
          onCancel={close}
          submitLabel={t.out}
        >
          <p className={styles.quiet}>{t.outHint}</p>
          <Field name="reason" label={t.reason} required>
            <Input.TextArea rows={2} maxLength={500} />
          </Field>
        </FieldForm>
      )}
    </FormDialog>
  )
}
