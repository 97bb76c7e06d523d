import sharp from 'sharp'

/** A picture such as somebody takes on the spot: a room, its window, the light of that project. */
export function samplePhoto(hue: number): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="0 0 960 720">
    <rect width="960" height="720" fill="hsl(${hue},22%,86%)"/>
    <rect y="520" width="960" height="200" fill="hsl(${hue},18%,68%)"/>
    <rect x="330" y="140" width="300" height="280" fill="hsl(205,45%,82%)" stroke="#f7f5f0" stroke-width="16"/>
    <path d="M480 140v280M330 280h300" stroke="#f7f5f0" stroke-width="10"/>
    <rect x="90" y="330" width="150" height="220" rx="6" fill="hsl(${hue},26%,52%)"/>
    <circle cx="800" cy="250" r="46" fill="hsl(40,80%,76%)"/>
  </svg>`
  return sharp(Buffer.from(drawing)).jpeg({ quality: 70 }).toBuffer()
}

/** A signature on the screen. */
export function sampleSignature(): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="200">
    <rect width="480" height="200" fill="#fff"/>
    <path d="M60 130C90 40 110 40 120 110S150 150 180 80S230 60 240 120S300 130 330 70S400 90 430 60" fill="none" stroke="#1e2a2b" stroke-width="5" stroke-linecap="round"/>
  </svg>`
  return sharp(Buffer.from(drawing)).png().toBuffer()
}

/** One page of paper, as a PDF. */
export function sampleDocument(title: string): Buffer {
  const text = `BT /F1 16 Tf 72 760 Td (${title}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let page = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = page.length
    page += `${index + 1} 0 obj${object}endobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(
    `${page}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${page.length}\n%%EOF\n`,
  )
}

/** A building on its site under the sky of that day: so many floors stand, behind a scaffold where asked for. */
export function samplePhotoOfSite(hue: number, floors: number, scaffold: boolean): Promise<Buffer> {
  const tower = (x: number, rows: number) => {
    const top = 400 - rows * 30
    const windows = Array.from({ length: rows * 4 }, (_, at) => {
      const [left, above] = [x + 12 + (at % 4) * 30, top + 8 + Math.floor(at / 4) * 30]
      return `<rect x="${left}" y="${above}" width="18" height="16" fill="hsl(205,35%,${at % 3 ? 58 : 70}%)"/>`
    })
    const poles = scaffold
      ? `<path d="${[0, 32, 64, 96, 128].map((at) => `M${x + at} ${top - 10}V400`).join('')}" stroke="hsl(35,45%,48%)" stroke-width="2"/>`
      : ''
    return `<rect x="${x}" y="${top}" width="132" height="${rows * 30}" fill="hsl(${hue},14%,82%)"/>${windows.join('')}${poles}`
  }
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
    <rect width="640" height="480" fill="hsl(205,40%,86%)"/><circle cx="540" cy="80" r="34" fill="hsl(42,85%,82%)"/>
    ${tower(70, floors)}${tower(240, Math.max(floors - 2, 2))}${tower(410, Math.max(floors - 4, 2))}
    <rect y="400" width="640" height="80" fill="hsl(${hue},20%,64%)"/>
    <path d="M592 400V120h-150M592 150l-60-30" stroke="hsl(18,70%,52%)" stroke-width="5" fill="none"/>
    <path d="M0 432h640" stroke="hsl(${hue},16%,52%)" stroke-width="6" stroke-dasharray="40 14"/>
  </svg>`
  return sharp(Buffer.from(drawing)).jpeg({ quality: 72 }).toBuffer()
}
