/** Two paths that go together, and a lamp at the end. */
export function Brand({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" style={{ flex: 'none' }}>
      <rect width="32" height="32" rx="8" fill="#2E7D6B" />
      <g fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round">
        <path d="M8 25c1.5-5 6-4.5 7.5-9S14 9.5 16.5 7.5" />
        <path d="M15.5 25c1.5-5 6-4.5 7.5-9" strokeOpacity=".75" />
      </g>
      <circle cx="23.6" cy="10.4" r="2.6" fill="#F2B55F" />
    </svg>
  )
}
