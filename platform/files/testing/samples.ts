import { randomBytes } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { buildPhoto } from './build-photo.ts'

const office = (part: string, type: string) =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml':
        strToU8(`<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Override PartName="/${part}" ContentType="${type}"/></Types>`),
      [part]: strToU8('<x/>'),
    }),
  )
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const macroSheet = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'
const box = (type: string, brand: string) =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from(`${type}${brand}`),
    Buffer.alloc(12),
    Buffer.alloc(64),
  ])

/** Files that people bring, with the type that is found in them. */
export const accepted: [
  what: string,
  name: string,
  bytes: () => Buffer | string | Promise<Buffer>,
  mediaType: string,
][] = [
  [
    'a PNG that calls itself .jpg',
    '截图.jpg',
    () =>
      sharp({ create: { width: 9, height: 9, channels: 4, background: '#fff' } })
        .png()
        .toBuffer(),
    'image/png',
  ],
  ['a video of an iPhone', 'IMG_1.MOV', () => box('ftyp', 'qt  '), 'video/quicktime'],
  ['an MP4 video', 'a.mp4', () => box('ftyp', 'isom'), 'video/mp4'],
  ['a voice memo', '录音.m4a', () => box('ftyp', 'M4A '), 'audio/mp4'],
  [
    'a voice that Chrome recorded',
    '语音.webm',
    () => Buffer.concat([Buffer.from('1a45dfa39f4282847765626d', 'hex'), Buffer.from('\x86\x86A_OPUS')]),
    'audio/webm',
  ],
  [
    'a voice that Safari recorded',
    '语音.mp4',
    () => Buffer.concat([box('ftyp', 'isom'), Buffer.from('moov trak hdlr soun')]),
    'audio/mp4',
  ],
  [
    'a WAV recording',
    'a.wav',
    () => Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt '), Buffer.alloc(40)]),
    'audio/wav',
  ],
  [
    'an OGG recording',
    'a.ogg',
    () => Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('OpusHead'), Buffer.alloc(40)]),
    'audio/ogg',
  ],
  [
    'an MP3 recording',
    'a.mp3',
    () => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(500)]),
    'audio/mpeg',
  ],
  ['a PDF', '合同.pdf', () => '%PDF-1.7\n%âãÏÓ\n', 'application/pdf'],
  [
    'an Excel file',
    '业主.xlsx',
    () => office('xl/workbook.xml', sheet),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  [
    'a Chinese CSV as Excel writes it (GB 18030)',
    '名单.csv',
    () => Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xb5, 0xe7, 0xbb, 0xb0]),
    'text/csv',
  ],
  ['a text in UTF-16', '说明.txt', () => Buffer.from('\ufeff说明', 'utf16le'), 'text/plain'],
]

/** Files that are turned away, with the code of the refusal. */
export const refused: [
  what: string,
  name: string,
  bytes: () => Buffer | string | Promise<Buffer>,
  code: string,
][] = [
  ['a web page named .jpg', '阳台.jpg', () => '<!DOCTYPE html><script>alert(1)</script>', 'files.active'],
  [
    'a web page in UTF-16 named .txt',
    'a.txt',
    () => Buffer.from('\ufeff<html><script>', 'utf16le'),
    'files.active',
  ],
  [
    'an SVG with a script',
    '图标.svg',
    () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'files.active',
  ],
  ['an SVG behind an XML line', 'a.png', () => '\n <?xml version="1.0"?><svg/>', 'files.active'],
  [
    'a Windows program named .jpg',
    'a.jpg',
    () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
    'files.program',
  ],
  [
    'a Linux program',
    'a.pdf',
    () => Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(200)]),
    'files.program',
  ],
  ['a shell script named .txt', 'a.txt', () => '#!/bin/sh\nrm -rf /', 'files.program'],
  [
    'a workbook with macros named .xlsx',
    '表.xlsx',
    () => office('xl/workbook.xml', macroSheet),
    'files.macros',
  ],
  [
    'an old Excel file',
    '表.xls',
    () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]),
    'files.old_office',
  ],
  ['a plain archive', 'a.zip', () => Buffer.from(zipSync({ 'a.txt': strToU8('a') })), 'files.not_allowed'],
  [
    'an archive named .xlsx',
    'a.xlsx',
    () => Buffer.from(zipSync({ 'a.txt': strToU8('a') })),
    'files.not_allowed',
  ],
  ['a HEIC photo', 'IMG_2.HEIC', () => box('ftyp', 'heic'), 'files.heic'],
  ['nonsense named .jpg', 'a.jpg', () => '随便写的', 'files.disguised'],
  ['binary data named .csv', 'a.csv', () => Buffer.from([1, 0, 2, 0, 3]), 'files.disguised'],
  ['an empty file', 'a.jpg', () => '', 'files.empty'],
  [
    'half a photo',
    'a.jpg',
    async () => (await buildPhoto({ width: 2000, height: 2000 })).subarray(0, 4000),
    'files.unreadable',
  ],
  [
    'a photo over 20 MB',
    '全景.jpg',
    async () => Buffer.concat([await buildPhoto(), randomBytes(30_000_000)]),
    'files.too_large',
  ],
]
