import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { Fragment } from 'react'
import { useLanguage } from '#design/language.ts'
import { useTexts } from '#design/texts.ts'
import { identity } from '../api.ts'
import { moduleNames } from '../module-names.ts'
import { groupsOf } from '../roles/groups.ts'
import styles from './account.module.css'

interface PermissionChoiceProps {
  own: readonly string[]
  id?: string
  value?: string[]
  onChange?: (permissions: string[]) => void
}

/** Some of one's own permissions, under the parts of the product that ask for them. */
export function PermissionChoice({ own, id, value = [], onChange }: PermissionChoiceProps) {
  const names = useTexts(moduleNames)
  const language = useLanguage()
  const { data } = useQuery(identity.query.listPermissions())
  const offered = (data?.items ?? []).filter(({ key }) => own.includes(key))
  const toggle = (key: string, chosen: boolean) =>
    onChange?.(chosen ? [...value, key] : value.filter((other) => other !== key))
  return (
    <div id={id} className={styles.permissions}>
      {groupsOf(offered).map(([module, lines]) => (
        <Fragment key={module}>
          <h4>{names[module] ?? module}</h4>
          {lines.map((permission) => (
            <Checkbox
              key={permission.key}
              checked={value.includes(permission.key)}
              onChange={({ target }) => toggle(permission.key, target.checked)}
            >
              {permission[language]}
            </Checkbox>
          ))}
        </Fragment>
      ))}
    </div>
  )
}
