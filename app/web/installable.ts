import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { root } from '../../platform/module/folders.ts'
import { filesOfFirstScreens } from './first-screens.ts'

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

/** What each application still shows without a line, and how long it waits for the server before it does. */
const offline = {
  portal: {
    kept: [
      '/api/session',
      '/api/me',
      '/api/my-journey',
      '/api/my-first-steps',
      '/api/my-cases',
      '/api/my-places',
    ],
    patienceMs: 4000,
    // The board is drawn by the server and is no part of the shell.
    others: ['/console', '/board'],
    // Something is told also where there is no line, and is seen to wait.
    further: [
      'modules/cases/web/portal/report/report.tsx',
      'modules/cases/web/portal/my-cases.tsx',
      'app/portal/keep-sending.ts',
    ],
  },
  console: {
    kept: ['/api/session', '/api/today'],
    patienceMs: 20_000,
    others: [],
    // An action is done in its drawer, which comes after the first sight.
    further: ['modules/journey/web/console/complete-drawer.tsx', 'design/theme/console-theme.tsx'],
  },
}

/** Has the browser keep an application: a service worker that knows the files of this build. */
export function keptOffline(name: keyof typeof offline, base: string): Plugin {
  return {
    name: 'tongxing:kept-offline',
    apply: 'build',
    generateBundle(_options, bundle) {
      const { kept, patienceMs, others, further } = offline[name]
      const { scripts, styles } = filesOfFirstScreens(name, bundle, { withEntry: true, further })
      const shell = [base, ...[...scripts, ...styles].map((file) => base + file)]
      const source = Object.entries({
        VERSION: shell.join(),
        BASE: base,
        SHELL: shell,
        KEPT: kept,
        PATIENCE: patienceMs,
        OTHERS: others,
      }).reduce(
        (text, [word, value]) => text.replace(`__${word}__`, JSON.stringify(value)),
        readFileSync(join(root, 'app/web/service-worker.js'), 'utf8'),
      )
      this.emitFile({ type: 'asset', fileName: 'service-worker.js', source })
    },
  }
}

/** Makes the portal installable: manifest and icons. */
export function installable(): Plugin {
  return {
    name: 'tongxing:installable',
    apply: 'build',
    async generateBundle() {
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
