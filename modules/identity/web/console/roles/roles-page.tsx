import { useQuery } from '@tanstack/react-query'
import { Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { FormDialog } from '#design/form/form-dialog.tsx'
import { useLanguage } from '#design/language.ts'
import { Icon } from '#design/plain/icon.tsx'
import { Skeleton } from '#design/plain/skeleton.tsx'
import { EmptyState } from '#design/plain/states.tsx'
import { PageHead } from '#design/shell/page-head.tsx'
import { useTexts } from '#design/texts.ts'
import { usePhone } from '#design/theme/mode.ts'
import { identity, type PermissionLine, type Role } from '../api.ts'
import { Matrix } from './matrix.tsx'
import { OneRole } from './one-role.tsx'
import { type Pending, withTick } from './pending.ts'
import { RoleForm } from './role-form.tsx'
import styles from './roles.module.css'
import { SaveBar } from './save-bar.tsx'
import { texts } from './texts.ts'

/** Which role may do what: ticked, reviewed, saved. @serves S3-08 */
export default function RolesPage() {
  const t = useTexts(texts)
  const { data: roles } = useQuery(identity.query.listRoles())
  const { data: permissions } = useQuery(identity.query.listPermissions())
  const add = (
    <FormDialog label={t.add} type="primary" icon="plus" refreshes={['identity']}>
      {({ done, close }) => <RoleForm onSent={done} onCancel={close} />}
    </FormDialog>
  )
  return (
    <>
      <PageHead title={t.title} hint={t.hint} actions={add} />
      {roles && permissions ? (
        <Table roles={roles.items} permissions={permissions.items} />
      ) : (
        <Skeleton lines={10} />
      )}
    </>
  )
}

function Table({ roles, permissions }: { roles: Role[]; permissions: PermissionLine[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const phone = usePhone()
  const [kind, setKind] = useState<Role['kind']>('staff')
  const [wanted, setWanted] = useState<string[]>([])
  const [text, setText] = useState('')
  const [pending, setPending] = useState<Pending>(new Map())
  const ofKind = roles.filter((role) => role.kind === kind)
  const shownRoles = wanted.length > 0 ? ofKind.filter(({ key }) => wanted.includes(key)) : ofKind
  const shown = permissions.filter(({ key, zh, en }) =>
    `${key} ${zh} ${en}`.toLowerCase().includes(text.trim().toLowerCase()),
  )
  const tick = (role: Role, permission: string, given: boolean) =>
    setPending((now) => withTick(now, role, permission, given))
  const shared = { roles: shownRoles, permissions: shown, pending, tick }
  return (
    <>
      <div className={styles.bar}>
        <Segmented
          value={kind}
          onChange={(value) => {
            setKind(value)
            setWanted([])
          }}
          options={(['staff', 'resident'] as const).map((value) => ({ value, label: t[value] }))}
        />
        <Input
          allowClear
          className={styles.search}
          prefix={<Icon name="search" size={15} />}
          aria-label={t.search}
          placeholder={t.search}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        {!phone && (
          <Select
            mode="multiple"
            allowClear
            maxTagCount="responsive"
            className={styles.roles}
            aria-label={t.find}
            placeholder={t.find}
            showSearch={{ optionFilterProp: 'label' }}
            value={wanted}
            onChange={setWanted}
            options={ofKind.map((role) => ({ value: role.key, label: role[language] }))}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <EmptyState icon="search" title={t.nothing} />
      ) : phone ? (
        <OneRole {...shared} />
      ) : (
        <Matrix {...shared} />
      )}
      <SaveBar roles={roles} permissions={permissions} pending={pending} setPending={setPending} />
    </>
  )
}
