import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import { useLanguage } from '#design/language.ts'
import { Section } from '#design/record/section.tsx'
import { useTexts } from '#design/texts.ts'
import { moduleNames } from '../module-names.ts'
import { groupsOf } from './groups.ts'
import type { MatrixProps } from './matrix.tsx'
import { holds } from './pending.ts'
import { RoleCard } from './role-head.tsx'
import styles from './roles.module.css'
import { texts } from './texts.ts'

/** On a phone: one role at a time, its permissions as a list. */
export function OneRole({ roles, permissions, pending, tick }: MatrixProps) {
  const t = useTexts(texts)
  const names = useTexts(moduleNames)
  const language = useLanguage()
  const [key, setKey] = useState<string>()
  const role = roles.find((candidate) => candidate.key === key) ?? roles[0]
  if (!role) return null
  return (
    <div className={styles.one}>
      <Select
        aria-label={t.role}
        size="large"
        value={role.key}
        onChange={setKey}
        options={roles.map((each) => ({ value: each.key, label: each[language] }))}
      />
      <RoleCard role={role} />
      {groupsOf(permissions).map(([module, lines]) => (
        <Section key={module} title={names[module] ?? module}>
          {lines.map((permission) => (
            <Checkbox
              key={permission.key}
              className={styles.line}
              checked={holds(role, permission.key, pending)}
              onChange={({ target }) => tick(role, permission.key, target.checked)}
            >
              {permission[language]}
            </Checkbox>
          ))}
        </Section>
      ))}
    </div>
  )
}
