import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { root } from '../../platform/module/folders.ts'

const manifest = {
  name: '同行',
  short_name: '同行',
  description: '陪伴您从第一次到访到长久居住',
  lang: 'zh-CN',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#FAF7F1',
  theme_color: '#FAF7F1',
  icons: [192, 512].map((size) => ({
    src: `/icon-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: 'any maskable',
  })),
}

/** Makes the portal installable: manifest, icons, and a service worker that knows the files of this build. */
export function installable(): Plugin {
  return {
    name: 'tongxing:installable',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const files = Object.values(bundle)
      const first = files.filter((file) =>
        file.type === 'chunk' ? file.isEntry : file.fileName.endsWith('.css'),
      )
      const shell = ['/', ...first.map(({ fileName }) => `/${fileName}`)]
      const template = readFileSync(join(root, 'app/portal/service-worker.js'), 'utf8')
      const source = template
        .replace('__VERSION__', JSON.stringify(shell.join()))
        .replace('__SHELL__', JSON.stringify(shell))
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source })
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(manifest) })
      const { default: sharp } = await import('sharp')
      for (const size of [192, 512]) {
        const picture = await sharp(join(root, 'app/portal/icon.svg'), { density: 1200 })
          .resize(size, size)
          .png()
          .toBuffer()
        this.emitFile({ type: 'asset', fileName: `icon-${size}.png`, source: picture })
      }
    },
  }
}
