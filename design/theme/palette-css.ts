import type { Palette } from './palette.ts'

/** The palette as custom properties (`--ink-soft`, …) for light, dark and the wish of the system. */
export function paletteCss({ light, dark }: Record<'light' | 'dark', Palette>): string {
  return [
    `:root{color-scheme:light;${properties(light)}}`,
    `:root[data-theme='dark']{color-scheme:dark;${properties(dark)}}`,
  ].join('\n')
}

function properties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`)
    .join(';')
}

/** The same for pages without script: the light of the system alone decides. */
export function paletteBySystem({ light, dark }: Record<'light' | 'dark', Palette>): string {
  return `:root{color-scheme:light dark;${properties(light)}}@media (prefers-color-scheme:dark){:root{${properties(dark)}}}`
}
