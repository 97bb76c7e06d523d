import sharp from 'sharp'

/** A site plan: boundary, six towers, court, the road in the east and a north arrow. */
export function sampleSitePlan(): Promise<Buffer> {
  const towers = [
    [230, 220],
    [420, 220],
    [640, 250],
    [640, 420],
    [420, 470],
    [230, 470],
  ]
  const blocks = towers.map(
    ([x, y]) =>
      `<path d="M${x} ${y}h120v26h24v58h-24v26h-120v-26h-24v-58h24z" fill="#e9dfd0" stroke="#8a7b66" stroke-width="3"/>`,
  )
  const trees = Array.from(
    { length: 34 },
    (_, at) =>
      `<circle cx="${190 + ((at * 83) % 620)}" cy="${at % 2 ? 185 + ((at * 7) % 14) : 618 + ((at * 5) % 12)}" r="11" fill="#a9c39a"/>`,
  )
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="750">
    <rect width="1000" height="750" fill="#f4f1ea"/><rect x="880" width="90" height="750" fill="#d8d5ce"/>
    <path d="M925 0v750" stroke="#fff" stroke-width="4" stroke-dasharray="26 18"/><rect y="672" width="880" height="44" fill="#dfdcd5"/>
    <rect x="150" y="150" width="700" height="500" rx="12" fill="#dfe8d5" stroke="#b5482f" stroke-width="5" stroke-dasharray="22 9"/>
    <ellipse cx="500" cy="385" rx="96" ry="46" fill="#bcd7df"/>${trees.join('')}${blocks.join('')}
    <path d="M70 40l22 62-22-14-22 14z" fill="#1e2a2b"/><path d="M60 36v-26l20 26v-26" fill="none" stroke="#1e2a2b" stroke-width="4"/>
  </svg>`
  return sharp(Buffer.from(drawing)).png({ palette: true }).toBuffer()
}

/** The wall of notices at a sales venue. */
export function sampleWall(): Promise<Buffer> {
  const sheets = [90, 260, 430].map(
    (x) => `<rect x="${x}" y="110" width="130" height="180" fill="#fff" stroke="#c9c3b8" stroke-width="2"/>
      <path d="M${x + 16} 140h98M${x + 16} 165h98M${x + 16} 190h70M${x + 16} 215h98M${x + 16} 240h60" stroke="#8d8577" stroke-width="5"/>`,
  )
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#e7e2d8"/>
    <rect x="50" y="70" width="540" height="260" rx="8" fill="#35605a"/>${sheets.join('')}<rect y="400" width="640" height="80" fill="#cbbfab"/></svg>`
  return sharp(Buffer.from(drawing)).jpeg({ quality: 72 }).toBuffer()
}
