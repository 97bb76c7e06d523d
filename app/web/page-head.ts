import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { paletteCss } from '../../design/theme/palette-css.ts'
import { consolePalette, portalPalette } from '../../design/theme/palette.ts'
import { root } from '../../platform/module/folders.ts'

/** Puts the palette and the theme bootstrap into the head of a page, so that the first paint has its colours. */
export function pageHead(): Plugin {
  return {
    name: 'tongxing:page-head',
    transformIndexHtml(_html, { filename }) {
      const palette = filename.includes('/portal/') ? portalPalette : consolePalette
      return [
        {
          tag: 'style',
          children: `${paletteCss(palette)}\nhtml{background:var(--ground)}`,
          injectTo: 'head',
        },
        { tag: 'script', children: bootstrap(), injectTo: 'head-prepend' },
      ]
    },
  }
}

function bootstrap(): string {
  const text = readFileSync(join(root, 'app/web/bootstrap.js'), 'utf8')
  return text
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .map((line) => line.trim())
    .join('\n')
}
