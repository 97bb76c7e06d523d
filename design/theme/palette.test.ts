import { describe, expect, it } from 'vitest'
import { consolePalette, type Palette, portalPalette } from './palette.ts'

const palettes: [string, Palette][] = [
  ['console by day', consolePalette.light],
  ['console by night', consolePalette.dark],
  ['portal by day', portalPalette.light],
  ['portal by night', portalPalette.dark],
]

describe.each(palettes)('%s', (_name, palette) => {
  const surfaces = ['ground', 'surface', 'sunken', 'raised'] as const
  const inks = ['ink', 'inkSoft', 'inkFaint', 'jadeText', 'persimmonText', 'plumText', 'skyText'] as const
  it.each(inks)('%s is readable on every surface (WCAG AA 4.5:1)', (ink) => {
    expect(surfaces.filter((surface) => contrast(palette[ink], palette[surface]) < 4.5)).toEqual([])
  })
  it.each(['jade', 'persimmon', 'plum', 'sky'] as const)(
    'words in %s are readable on their own wash',
    (voice) => {
      expect(contrast(palette[`${voice}Text`], palette[`${voice}Wash`])).toBeGreaterThanOrEqual(4.5)
    },
  )
  it('words on buttons are readable, and edges of controls can be seen (3:1)', () => {
    expect(contrast(palette.onJade, palette.jade)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.onPlum, palette.plum)).toBeGreaterThanOrEqual(4.5)
    const behind = ['surface', 'ground'] as const
    expect(behind.filter((surface) => contrast(palette.edge, palette[surface]) < 3)).toEqual([])
  })
})

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.039_28 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
