import { Alert, Modal } from 'antd'
import { useLanguage } from '#design/language.ts'
import { StatusTag } from '#design/plain/status-tag.tsx'
import { useTexts } from '#design/texts.ts'
import type { PermissionLine } from '../api.ts'
import styles from './roles.module.css'
import type { SaveBarProps } from './save-bar.tsx'
import { texts } from './texts.ts'
import { type Hindrance, useSaving } from './use-saving.ts'

/** Every change in words, role by role, before it is saved; and who was faster, if somebody was. */
export function Review({ onClose, ...props }: SaveBarProps & { onClose: () => void }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const { busy, hindrances, save } = useSaving(props, onClose)
  const nameOf = (key: string) => props.roles.find((role) => role.key === key)?.[language] ?? key
  return (
    <Modal
      open
      title={t.reviewTitle}
      okText={t.save}
      cancelText={t.discard}
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={onClose}
      cancelButtonProps={{ style: { display: 'none' } }}
    >
      <div className={styles.review}>
        <p>{t.reviewHint}</p>
        {hindrances.map((hindrance) => (
          <Hindered
            key={hindrance.role}
            hindrance={hindrance}
            name={nameOf(hindrance.role)}
            permissions={props.permissions}
          />
        ))}
        {[...props.pending].map(([role, ticks]) => (
          <section key={role}>
            <h3>{nameOf(role)}</h3>
            <Ticks ticks={ticks} permissions={props.permissions} />
          </section>
        ))}
      </div>
    </Modal>
  )
}

interface HinderedProps {
  hindrance: Hindrance
  name: string
  permissions: readonly PermissionLine[]
}

function Hindered({ hindrance: { by, theirs, message }, name, permissions }: HinderedProps) {
  const t = useTexts(texts)
  if (!theirs) return <Alert type="error" title={t.refused(name)} description={message} />
  const said = (
    <>
      <p>{t.staleHint}</p>
      {theirs.size > 0 && (
        <>
          <p>{t.theirs}</p>
          <Ticks ticks={theirs} permissions={permissions} />
        </>
      )}
    </>
  )
  return <Alert type="warning" title={t.staleTitle(by ?? t.somebody, name)} description={said} />
}

interface TicksProps {
  ticks: ReadonlyMap<string, boolean>
  permissions: readonly PermissionLine[]
}

function Ticks({ ticks, permissions }: TicksProps) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <ul>
      {[...ticks].map(([key, given]) => (
        <li key={key}>
          <StatusTag tone={given ? 'active' : 'act'} bare>
            {given ? t.added : t.taken}
          </StatusTag>{' '}
          {permissions.find((permission) => permission.key === key)?.[language] ?? key}
        </li>
      ))}
    </ul>
  )
}
