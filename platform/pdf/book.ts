import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { setImmediate as giveWay } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import { breakLines } from './lines.ts'
import type { Typeface, Weight } from './typeface.ts'

const page = { width: 595, height: 842, margin: 56 }
const bottom = page.height - page.margin - 16
const textWidth = page.width - 2 * page.margin
const columnGap = 10

interface Look {
  size?: number
  weight?: Weight
  colour?: string
  /** Points from the left margin. */
  indent?: number
  struck?: boolean
  /** Points left free below. */
  gap?: number
}

/** A paper of A4 pages that is written to a file from top to bottom. */
export interface Book {
  text: (text: string, look?: Look) => Promise<void>
  /** Texts side by side in columns of one width. */
  row: (cells: readonly string[], look?: Look) => Promise<void>
  /** A photo as JPEG, at most so large; it keeps its shape. */
  picture: (jpeg: Uint8Array, most: { width: number; height: number }, indent?: number) => Promise<void>
  rule: () => Promise<void>
  newPage: () => Promise<void>
  /** Begins a new page unless so many points are left on this one. */
  keepTogether: (points: number) => Promise<void>
  /** What begins here stands in the table of contents and among the bookmarks. */
  mark: (title: string) => Promise<void>
  /** Leaves pages free for a table of so many entries. */
  leaveContents: (entries: number) => Promise<void>
  /** Fills in the contents and the foot of each page (`{page}`, `{pages}`), and closes the file. */
  finish: (words: { contents: string; foot: string }) => Promise<void>
}

/** Missing in the types of the library. */
const openImage = (doc: PDFKit.PDFDocument, jpeg: Buffer) =>
  (
    doc as PDFKit.PDFDocument & {
      openImage: (bytes: Buffer) => PDFKit.Mixins.ImageSrc & { width: number; height: number }
    }
  ).openImage(jpeg)

const entriesOnPage = 34
const ink = '#1E2A2B'

/** Opens a paper; `info` is what readers show as its properties. */
export function openBook(path: string, typeface: Typeface, info: { Title: string; Author: string }): Book {
  const doc = new PDFDocument({ size: 'A4', margin: 0, bufferPages: true, info, lang: 'zh-CN' })
  const out = createWriteStream(path)
  doc.pipe(out)
  const written = finished(out)
  // Whoever finishes hears of a failure; one who gives up before does not ask.
  written.catch(() => {})
  const known = new Set<string>()
  const widths = new Map<string, number>()
  const marks: { title: string; page: number; name: string }[] = []
  let contentsFrom = 0
  let y = page.margin

  const setFont = (font: string, size: number) => {
    if (!known.has(font)) {
      doc.registerFont(font, typeface.bytes(font))
      known.add(font)
    }
    doc.font(font).fontSize(size)
  }
  /** Of a character at 1 point. */
  const widthOf = (character: string, weight: Weight): number => {
    const key = `${weight}${character}`
    let width = widths.get(key)
    if (width === undefined) {
      width = 0
      for (const run of typeface.runs(character, weight)) {
        setFont(run.font, 100)
        width += doc.widthOfString(run.text) / 100
      }
      widths.set(key, width)
    }
    return width
  }
  const write = (
    line: string,
    x: number,
    top: number,
    { size = 10, weight = 'regular', colour = ink }: Look,
  ) => {
    let at = x
    for (const run of typeface.runs(line, weight)) {
      setFont(run.font, size)
      doc.fillColor(colour).text(run.text, at, top, { lineBreak: false })
      for (const character of run.text) at += widthOf(character, weight) * size
    }
    return at - x
  }
  const newPage = () => {
    doc.addPage()
    y = page.margin
  }
  const keepTogether = (points: number) => {
    if (y + points > bottom) newPage()
  }

  return {
    newPage: async () => newPage(),
    keepTogether: async (points) => keepTogether(points),
    async text(text, look = {}) {
      const { size = 10, weight = 'regular', indent = 0, struck = false, gap = 4 } = look
      await typeface.prepare(text, weight)
      const left = page.margin + indent
      const leading = size * 1.55
      for (const line of breakLines(
        text,
        textWidth - indent,
        (character) => widthOf(character, weight) * size,
      )) {
        keepTogether(leading)
        const width = write(line, left, y, look)
        if (struck)
          doc
            .moveTo(left, y + size * 0.75)
            .lineTo(left + width, y + size * 0.75)
            .lineWidth(0.6)
            .stroke(ink)
        y += leading
      }
      y += gap
      // Others get their turn, and what was written flows off.
      await giveWay()
      if (out.writableNeedDrain) await once(out, 'drain')
    },
    async row(cells, look = {}) {
      const { size = 10, weight = 'regular', indent = 0, gap = 4 } = look
      for (const cell of cells) await typeface.prepare(cell, weight)
      const width = (textWidth - indent) / cells.length
      const columns = cells.map((cell) =>
        breakLines(cell, width - columnGap, (character) => widthOf(character, weight) * size),
      )
      const leading = size * 1.55
      const height = Math.max(...columns.map(({ length }) => length)) * leading
      keepTogether(height)
      for (const [at, lines] of columns.entries())
        for (const [down, line] of lines.entries())
          write(line, page.margin + indent + at * width, y + down * leading, look)
      y += height + gap
      await giveWay()
    },
    async picture(jpeg, most, indent = 0) {
      const image = openImage(doc, Buffer.from(jpeg))
      const scale = Math.min(most.width / image.width, most.height / image.height, 1)
      const [width, height] = [image.width * scale, image.height * scale]
      keepTogether(height + 6)
      doc.image(image, page.margin + indent, y, { width, height })
      y += height + 6
    },
    async rule() {
      doc
        .moveTo(page.margin, y)
        .lineTo(page.width - page.margin, y)
        .lineWidth(0.4)
        .stroke('#B9C1BD')
      y += 8
    },
    async mark(title) {
      const name = `p${marks.length}`
      doc.addNamedDestination(name, 'XYZ', null as never, page.height - y, null as never)
      doc.outline.addItem(title)
      marks.push({ title, page: doc.bufferedPageRange().count, name })
      await typeface.prepare(title, 'regular')
    },
    async leaveContents(entries) {
      contentsFrom = doc.bufferedPageRange().count
      for (let left = entries; left > 0; left -= entriesOnPage) doc.addPage()
      newPage()
    },
    async finish({ contents, foot }) {
      await typeface.prepare(`${contents}…0123456789`, 'regular')
      await typeface.prepare(contents, 'bold')
      for (const [index, { title, page: number, name }] of marks.entries()) {
        const place = index % entriesOnPage
        if (place === 0) {
          doc.switchToPage(contentsFrom + Math.floor(index / entriesOnPage))
          write(contents, page.margin, page.margin, { size: 14, weight: 'bold' })
        }
        const top = page.margin + 32 + place * 19.5
        const [shown] = breakLines(title, textWidth - 40, (character) => widthOf(character, 'regular') * 10)
        write(shown === title ? title : `${shown}…`, page.margin, top, {})
        const figure = String(number)
        const width = [...figure].reduce((sum, digit) => sum + widthOf(digit, 'regular') * 10, 0)
        write(figure, page.width - page.margin - width, top, {})
        doc.goTo(page.margin, top, textWidth, 16, name)
        if (place === 0) await giveWay()
      }
      const { count } = doc.bufferedPageRange()
      for (let index = 0; index < count; index++) {
        doc.switchToPage(index)
        const text = foot.replace('{page}', String(index + 1)).replace('{pages}', String(count))
        await typeface.prepare(text, 'regular')
        write(text, page.margin, page.height - page.margin + 8, { size: 8, colour: '#5E6B68' })
        if (index % 20 === 0) await giveWay()
      }
      doc.end()
      await written
    },
  }
}
