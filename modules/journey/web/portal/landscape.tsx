import styles from './picture.module.css'

/** In units of the drawing. */
export const size = { width: 360, height: 336 }

/** Where the stones and lanterns stand, from the gate at the lower left to the house at the top. */
export const spots = [
  { x: 46, y: 282 },
  { x: 134, y: 272 },
  { x: 222, y: 284 },
  { x: 306, y: 268 },
  { x: 304, y: 172 },
  { x: 226, y: 184 },
  { x: 138, y: 170 },
  { x: 52, y: 160 },
] as const

const parts = [
  'M46 282C78 268 104 264 134 272',
  'S192 292 222 284',
  'S284 276 306 268',
  'C370 244 370 190 304 172',
  'S256 186 226 184',
  'S168 176 138 170',
  'S76 178 52 160',
  'C22 132 70 106 126 104S182 108 196 102',
] as const

/** The way from the gate to a stone, as the path of a drawing; nothing before the first step. */
export const wayTo = (at: number): string => (at < 1 ? '' : parts.slice(0, at).join(''))

/** Hills, the way, and the house at its end; in the evening its windows are lit. */
export function Landscape({ lit, walked }: { lit: boolean; walked: string }) {
  return (
    <svg
      className={styles.landscape}
      viewBox={`0 0 ${size.width} ${size.height}`}
      aria-hidden="true"
      data-lit={lit}
    >
      <circle className={styles.light} cx="72" cy="46" r="20" />
      {lit && <circle className={styles.shade} cx="81" cy="40" r="17" />}
      <path className={styles.far} d="M0 118C60 84 120 92 176 100S300 70 360 92V336H0Z" />
      <path className={styles.near} d="M0 214C70 196 150 222 230 208S320 204 360 214V336H0Z" />
      {lit && <ellipse className={styles.glow} cx="236" cy="84" rx="92" ry="56" />}
      <House />
      <path className={styles.way} d={parts.join('')} />
      {walked && <path className={styles.walked} d={walked} />}
    </svg>
  )
}

function House() {
  return (
    <g>
      <path className={styles.wall} d="M202 60h68v46h-68z" />
      <path className={styles.roof} d="M192 62 236 26l44 36z" />
      <path className={styles.roof} d="M254 32h9v16h-9z" />
      <path className={styles.door} d="M228 82h16v24h-16z" />
      <path className={styles.window} d="M209 70h13v13h-13zM250 70h13v13h-13zM229 46h14v11h-14z" />
      <path
        className={styles.tree}
        d="M296 106V86M296 90c-13 0-17-10-12-19 0-11 24-11 24 0 5 9 1 19-12 19Z"
      />
      <path className={styles.tree} d="M176 104V92M176 94c-8 0-11-7-8-13 0-7 16-7 16 0 3 6 0 13-8 13Z" />
    </g>
  )
}
