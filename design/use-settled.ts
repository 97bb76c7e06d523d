import { useEffect, useState } from 'react'

/** What is typed, once it has stood still for a while. */
export function useSettled<Value>(value: Value, afterMs = 400): Value {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), afterMs)
    return () => clearTimeout(timer)
  }, [value, afterMs])
  return settled
}
