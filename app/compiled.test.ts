import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#platform/module/folders.ts'
import { expect, it } from 'vitest'
import { startFlags } from './compiled.ts'

it.each(['deploy/tongxing.service', 'deploy/Dockerfile'])(
  '%s starts the product with the flags of `npm start`, so that what was compiled at the installation is taken',
  (file) => {
    const command = readFileSync(join(root, file), 'utf8').replaceAll(/["',\s]+/g, ' ')
    expect(command).toContain(`node ${startFlags().join(' ')} app/main.ts`)
  },
)
