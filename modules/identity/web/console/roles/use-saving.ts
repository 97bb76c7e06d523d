import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '#design/texts.ts'
import { toast } from '#design/toast.ts'
import { RefusedError } from '#platform/web/client.ts'
import { identity, type Role } from '../api.ts'
import { permissionsOf, rebased } from './pending.ts'
import type { SaveBarProps } from './save-bar.tsx'
import { texts } from './texts.ts'

/** Why a role could not be saved: somebody was faster, or a rule stands against it. */
export interface Hindrance {
  role: string
  /** Who was faster. */
  by?: string
  /** What he changed: permission → given or not. */
  theirs?: ReadonlyMap<string, boolean>
  message?: string
}

/** Saves the pending ticks role by role; what was saved leaves the list, what was refused stays with its reason. */
export function useSaving({ roles, pending, setPending }: SaveBarProps, onDone: () => void) {
  const t = useTexts(texts)
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [hindrances, setHindrances] = useState<Hindrance[]>([])

  const saveOne = async (role: Role): Promise<Hindrance | undefined> => {
    try {
      const body = { permissions: permissionsOf(role, pending), version: role.version }
      const saved = await identity.call.setPermissions({ params: { role: role.key }, body })
      setPending((now) => rebased(now, saved))
    } catch (error) {
      if (!(error instanceof RefusedError)) return { role: role.key, message: t.notSent }
      const theirs = error.details.theirs as Role | undefined
      if (error.code !== 'platform.stale' || !theirs) return { role: role.key, message: error.message }
      setPending((now) => rebased(now, theirs))
      const by = typeof error.details.by === 'string' ? error.details.by : t.somebody
      return { role: role.key, by, theirs: differencesOf(role, theirs) }
    }
  }
  return {
    busy,
    hindrances,
    async save() {
      setBusy(true)
      const found: Hindrance[] = []
      for (const role of roles.filter(({ key }) => pending.has(key))) {
        const hindrance = await saveOne(role)
        if (hindrance) found.push(hindrance)
      }
      await queries.invalidateQueries({ queryKey: ['identity'] })
      setHindrances(found)
      setBusy(false)
      if (found.length > 0) return
      toast.success(t.saved)
      onDone()
    },
  }
}

function differencesOf(was: Role, is: Role): ReadonlyMap<string, boolean> {
  const all = [...new Set([...was.permissions, ...is.permissions])]
  const changed = all.filter((key) => was.permissions.includes(key) !== is.permissions.includes(key))
  return new Map(changed.map((key) => [key, is.permissions.includes(key)]))
}
