import type { IconName } from '../plain/icon.tsx'
import type { PlaceGroup } from './navigation.ts'

/** Something that the palette can open. */
export interface Hit {
  kind: 'page' | 'record'
  to: string
  label: string
  hint?: string
  icon?: IconName
}

/** The pages whose name contains what was typed, in either language. */
export function fitting(groups: readonly PlaceGroup[], typed: string): Hit[] {
  const wanted = typed.trim().toLowerCase()
  return groups.flatMap((group) =>
    group.places
      .filter(({ title, also = '' }) => `${title} ${also}`.toLowerCase().includes(wanted))
      .map(({ to, title, icon }) => ({ kind: 'page' as const, to, label: title, hint: group.title, icon })),
  )
}
