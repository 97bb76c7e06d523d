import { useEffect, useState } from 'react'

/** Counts down from a number of seconds to nought. */
export function useSecondsLeft(): { left: number; start: (seconds: number) => void } {
  const [left, setLeft] = useState(0)
  useEffect(() => {
    if (left <= 0) return
    const tick = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(tick)
  }, [left])
  return { left, start: setLeft }
}
