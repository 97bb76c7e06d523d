import { useMemo, useSyncExternalStore } from 'react'
import { useStaffId } from '#modules/identity/web/may.ts'
import { outbox } from '#platform/web/outbox/outbox.ts'
import { type KeptWork, type KeptWorkChange, workKind } from './kept-work.ts'

/** What the person before the screen did without a line and the server does not know yet. */
export function useKeptWork(): KeptWorkChange[] {
  const me = useStaffId()
  const all = useSyncExternalStore(outbox.subscribe, outbox.get)
  return useMemo(
    () => all.filter(({ kind, owner }) => kind === workKind && owner === me) as KeptWorkChange[],
    [all, me],
  )
}

/** Keeps a deed until it can be sent. */
export const keepWork = (owner: string, payload: KeptWork): Promise<void> =>
  outbox.add({ kind: workKind, owner, payload })
