import { useEffect, useState } from 'react'

/** A form that survives a lost connection and a closed page; kept on this device only. */
export function useDraft<Draft extends object>(key: string, empty: Draft) {
  const name = `tongxing.draft.${key}`
  const [draft, setDraft] = useState<Draft>(() => ({
    ...empty,
    ...(JSON.parse(sessionStorage.getItem(name) ?? '{}') as Partial<Draft>),
  }))
  useEffect(() => sessionStorage.setItem(name, JSON.stringify(draft)), [name, draft])
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((current) => ({ ...current, ...part })),
    forget: () => {
      setDraft(empty)
      sessionStorage.removeItem(name)
    },
  }
}
