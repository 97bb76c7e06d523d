import { Fragment, memo } from 'react'
import { useLanguage } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import type { PermissionLine, Role } from '../api.ts'
import { moduleNames } from '../module-names.ts'
import { groupsOf } from './groups.ts'
import { holds, type Pending } from './pending.ts'
import { RoleHead } from './role-head.tsx'
import styles from './roles.module.css'
import { texts } from './texts.ts'

export interface MatrixProps {
  roles: readonly Role[]
  permissions: readonly PermissionLine[]
  pending: Pending
  tick: (role: Role, permission: string, given: boolean) => void
}

/** Permissions down, roles across; heads and first column stay in sight. */
export function Matrix({ roles, permissions, pending, tick }: MatrixProps) {
  const t = useTexts(texts)
  const names = useTexts(moduleNames)
  return (
    <div className={styles.scroll} role="region" aria-label={t.title} tabIndex={0}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{t.permission}</th>
            {roles.map((role) => (
              <th key={role.key} scope="col">
                <RoleHead role={role} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groupsOf(permissions).map(([module, lines]) => (
            <Fragment key={module}>
              <tr className={styles.module}>
                <th scope="rowgroup" colSpan={roles.length + 1}>
                  <span>{names[module] ?? module}</span>
                </th>
              </tr>
              {lines.map((permission) => (
                <Row
                  key={permission.key}
                  permission={permission}
                  roles={roles}
                  pending={pending}
                  tick={tick}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface RowProps extends Omit<MatrixProps, 'permissions'> {
  permission: PermissionLine
}

function RowOfTicks({ permission, roles, pending, tick }: RowProps) {
  const language = useLanguage()
  const t = useTexts(texts)
  return (
    <tr>
      <th scope="row" title={permission.key}>
        {permission[language]}
      </th>
      {roles.map((role) => {
        const isChanged = pending.get(role.key)?.has(permission.key)
        return (
          <td key={role.key} data-changed={isChanged || undefined}>
            <label>
              <input
                type="checkbox"
                aria-label={t.gives(role[language], permission[language])}
                checked={holds(role, permission.key, pending)}
                onChange={({ target }) => tick(role, permission.key, target.checked)}
              />
            </label>
          </td>
        )
      })}
    </tr>
  )
}

/** A tick draws its own row anew, not the two hundred others. */
const Row = memo(RowOfTicks, (was, is) => {
  const { key } = is.permission
  const same = was.permission === is.permission && was.roles === is.roles
  return (
    same &&
    is.roles.every((role) => was.pending.get(role.key)?.get(key) === is.pending.get(role.key)?.get(key))
  )
})
