/** Our sign: a lamp in a window. */
export function Lamp({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect x="3" y="3" width="26" height="26" rx="7" fill="var(--jade)" />
      <circle cx="16" cy="15" r="6.5" fill="var(--lamp)" />
      <path d="M3 22h26M16 3v26" stroke="var(--surface)" strokeWidth="1.6" opacity=".75" />
    </svg>
  )
}
