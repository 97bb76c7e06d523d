import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPress } from './index.ts'
import { breakLines } from './lines.ts'

describe('a paper', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tongxing-paper-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('can be read as text: Chinese names, rare characters, contents with page numbers and bookmarks', async () => {
    const path = join(folder, 'paper.pdf')
    const press = startPress()
    const book = press.open(path, { Title: '证据', Author: '同行' })
    await book.text('砚湖湾 3栋2单元1602', { size: 20, weight: 'bold' })
    await book.leaveContents(2)
    await book.mark('1 王堃')
    await book.text('林晓喆、龑先生、王\u{2B5CE} signed on 2026-11-22.', { struck: true })
    await book.newPage()
    await book.mark('2 李祎')
    await book.text('长'.repeat(3000))
    await book.finish({ contents: '目录', foot: '{page} / {pages}' })
    await press.close()

    const pdf = await getDocumentProxy(new Uint8Array(await readFile(path)))
    const { text, totalPages } = await extractText(pdf)
    const lines = text.map((page) => page.replaceAll(/\s/g, ''))
    expect(lines[0]).toContain('砚湖湾3栋2单元1602')
    expect(lines[1]).toContain('目录')
    expect(lines[1]).toMatch(/1王堃3.*2李祎4/)
    expect(lines[2]).toContain('林晓喆、龑先生、王〔U+2B5CE〕signedon2026-11-22.')
    expect(lines.at(-1)).toContain(`${totalPages}/${totalPages}`)
    expect(lines.slice(3).join('').match(/长/g)).toHaveLength(3000)
    expect(((await pdf.getOutline()) as { title: string }[]).map(({ title }) => title)).toEqual([
      '1 王堃',
      '2 李祎',
    ])
  })

  it('breaks Chinese anywhere but before a full stop, and Latin between words', () => {
    const widthOf = () => 1
    expect(breakLines('我们同行的路，一起走。', 6, widthOf)).toEqual(['我们同行的路，', '一起走。'])
    expect(breakLines('the door is open', 8, widthOf)).toEqual(['the door', 'is open'])
    expect(breakLines('a1b2c3d4e5', 4, widthOf)).toEqual(['a1b2', 'c3d4', 'e5'])
  })
})
