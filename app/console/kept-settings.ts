import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect } from 'react'
import { carryKept } from '#design/kept-everywhere.ts'
import { identity } from './session.ts'

const question = { ...identity.query.readKeptSettings(), staleTime: Number.POSITIVE_INFINITY }

/** Views and columns of lists are those of the account, on whatever device it works. */
export function useKeptSettings(owner: string): void {
  const { data } = useQuery(question)
  useLayoutEffect(() => {
    if (!data) return undefined
    return carryKept({
      owner,
      kept: data.settings,
      // What could not be kept elsewhere stays in this browser, and is handed on at the next visit.
      save: (key, value) =>
        void identity.call.keepSetting({ params: { key }, body: { value } }).catch(() => {}),
    })
  }, [owner, data])
}
