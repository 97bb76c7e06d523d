const houses = [
  { x: 40, y: 250, columns: 4, rows: 9 },
  { x: 176, y: 170, columns: 5, rows: 13 },
  { x: 342, y: 300, columns: 3, rows: 7 },
  { x: 448, y: 214, columns: 4, rows: 11 },
]
const stones = [
  [130, 704],
  [206, 668],
  [262, 622],
  [338, 594],
  [398, 556],
  [452, 528],
] as const

/** Homes in the evening: some windows are lit, and a path with six stones and two lanterns leads there. */
export function EveningView() {
  return (
    <svg viewBox="0 0 600 760" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <defs>
        <linearGradient id="dusk" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#16302c" />
          <stop offset=".62" stopColor="#2b5a4f" />
          <stop offset="1" stopColor="#1c3a34" />
        </linearGradient>
      </defs>
      <rect width="600" height="760" fill="url(#dusk)" />
      <circle cx="392" cy="128" r="30" fill="#f4e3c0" opacity=".9" />
      {houses.map((house) => (
        <House key={house.x} {...house} />
      ))}
      <path d="M0 486c120-34 240-28 360-8s180 10 240-10v292H0Z" fill="#173630" />
      <path
        d="M96 760c40-60 80-70 110-92s30-36 66-52 60-14 92-42 40-34 92-48"
        fill="none"
        stroke="#3f7a6c"
        strokeWidth="3"
        strokeDasharray="2 9"
        strokeLinecap="round"
      />
      {stones.map(([x, y], at) => (
        <ellipse
          key={x}
          cx={x}
          cy={y}
          rx={17 - at}
          ry={10 - at * 0.7}
          fill={at < 4 ? '#7fb8a6' : '#4d8a7b'}
        />
      ))}
      <Lantern x={520} y={492} />
      <Lantern x={92} y={640} />
    </svg>
  )
}

function House({ x, y, columns, rows }: (typeof houses)[number]) {
  const windows = Array.from({ length: columns * rows }, (_, at) => ({
    column: at % columns,
    row: Math.floor(at / columns),
  }))
  return (
    <g>
      <rect x={x} y={y} width={columns * 26 + 12} height={rows * 24 + 200} fill="#122723" />
      {windows.map(({ column, row }) => (
        <rect
          key={`${column}/${row}`}
          x={x + 12 + column * 26}
          y={y + 14 + row * 24}
          width="14"
          height="12"
          rx="1"
          fill={isLit(x, column, row) ? '#f2b55f' : '#1e3d37'}
          opacity={isLit(x, column, row) ? 0.92 : 1}
        />
      ))}
    </g>
  )
}

/** The same windows are lit every evening. */
function isLit(x: number, column: number, row: number): boolean {
  return (x * 7 + column * 31 + row * 17 + column * row * 5) % 11 < 4
}

function Lantern({ x, y }: { x: number; y: number }) {
  return (
    <g>
      <circle cx={x} cy={y} r="42" fill="#f2b55f" opacity=".12" />
      <circle cx={x} cy={y} r="26" fill="#f2b55f" opacity=".2" />
      <path
        d={`M${x} ${y - 26}v8M${x - 8} ${y - 16}h16M${x - 8} ${y + 16}h16M${x} ${y + 16}v62`}
        stroke="#0d1d1a"
        strokeWidth="3"
      />
      <path d={`M${x - 8} ${y - 15}c-9 8-9 22 0 30h16c9-8 9-22 0-30Z`} fill="#f2b55f" />
    </g>
  )
}
